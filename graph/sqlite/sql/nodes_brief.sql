-- The nodes of keys, briefly; ?1 is a JSON array of them.
select n.key, n.id, n.kind, n.subkind, n.country, n.status, n.sources, n.data
from node n
where n.key in (select value from json_each(?1))
