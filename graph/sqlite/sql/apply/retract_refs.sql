-- The profiles that an article's standing claims name are named by it no more.
delete from claim_profile
where (profile, stated, claim) in (
    select i.number, s.value, c.key
    from claim c cross join json_each(json_array(c.data ->> 'from', c.data ->> 'to', c.data ->> 'for')) n cross join ident i
        cross join json_each('[0, 1]') s
    where c.article = ?1 and c.retracted_at is null and i.id = n.value
)
