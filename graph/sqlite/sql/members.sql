-- The profiles of nodes; ?1 is a JSON array of the nodes' keys.
select p.id, p.kind, p.node, p.articles, p.stated, p.facets, p.blocks
from profile p
where p.node in (select value from json_each(?1))
order by p.id
