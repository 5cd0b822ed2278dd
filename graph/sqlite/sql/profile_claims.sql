-- The first ?3 standing claims behind claim ?2 that name any of the profiles in the JSON array ?1,
-- each once. Of each profile no more are looked at than are wanted.
select c.key, c.article, c.version, c.id, c.fact, c.node, c.story, c.recorded_at, c.data
from claim c
where c.key in (
    select p.claim
    from (select distinct value from json_each(?1)) j cross join ident i cross join json_each('[0, 1]') s cross join claim_profile p
    where i.id = j.value and p.profile = i.number and p.stated = s.value and p.claim in (
        select q.claim from claim_profile q
        where q.profile = i.number and q.stated = s.value and q.claim > ?2
        order by q.claim
        limit ?3
    )
)
order by c.key
limit ?3
