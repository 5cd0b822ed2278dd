-- The profiles of each block in the JSON array ?1, with no facets but those of identity.
select b.value, p.id, p.kind, p.node, p.articles, p.stated, p.identity, p.blocks
from (select distinct value from json_each(?1)) b cross join profile_block m cross join ident i cross join profile p
where m.block = block_key(b.value) and i.number = m.profile and p.id = i.id
order by b.value, p.id
