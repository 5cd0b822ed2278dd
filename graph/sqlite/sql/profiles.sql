-- The profiles of ids; ?1 is a JSON array of them.
select p.id, p.kind, p.node, p.articles, p.stated, p.facets, p.blocks
from profile p
where p.id in (select value from json_each(?1))
