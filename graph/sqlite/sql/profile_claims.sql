-- The standing claims that name any of the profiles in the JSON array ?1, each once.
select c.key, c.article, c.version, c.id, c.fact, c.node, c.data
from claim c
where c.key in (select p.claim from json_each(?1) j cross join claim_profile p where p.profile = j.value)
order by c.key
