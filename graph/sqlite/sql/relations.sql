-- The relations of keys; ?1 is a JSON array of them.
from relation r
where r.key in (select value from json_each(?1))
