), ranked (of, id, place) as (
    select of, id, row_number() over (partition by of order by max(near_sources) + max(far_sources) desc, id) from found group by of, id
), pair (node, id) as (
    select of, id from ranked where place <= :limit union select :to, id from ranked where place <= :limit
)
