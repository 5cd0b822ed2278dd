-- The nodes of keys; ?1 is a JSON array of them.
from node n
where n.key in (select value from json_each(?1))
