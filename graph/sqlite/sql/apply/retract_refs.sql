-- The profiles that an article's standing claims name are named by it no more.
delete from claim_profile
where article = ?1 and stated in (0, 1) and profile in (
    select n.value
    from claim c cross join json_each(json_array(c.data ->> 'from', c.data ->> 'to', c.data ->> 'for')) n
    where c.article = ?1 and c.retracted_at is null and n.value is not null
)
