-- An article is of story ?2 from now on, and so is what its standing claims name.
update claim_profile set story = ?2
where (profile, stated, claim) in (
    select i.number, s.value, c.key
    from claim c cross join json_each(json_array(c.data ->> 'from', c.data ->> 'to', c.data ->> 'for')) n cross join ident i
        cross join json_each('[0, 1]') s
    where c.article = ?1 and c.retracted_at is null and c.story <> ?2 and i.id = n.value
)
