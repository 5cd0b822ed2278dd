-- Of some actors, all of whom took part, the one who has the fewest meetings, as far as counting them is worth while.
with recursive parent (list, at) as (
    select value ->> 0, value ->> 1 from json_each(:parents)
    order by (select count(*) from (select 1 from attendance a where a.actor = value ->> 1 limit 1000))
    limit 1
)
