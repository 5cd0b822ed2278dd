-- The first ?2 profiles of each block in the JSON array ?1, with no facets but those of identity.
select b.value, p.id, p.kind, p.node, p.articles, p.stated, p.identity, p.blocks
from (select distinct value from json_each(?1)) b cross join profile p
where p.id in (select m.profile from profile_block m where m.block = b.value order by m.profile limit ?2)
order by b.value, p.id
