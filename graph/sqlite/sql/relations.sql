-- The relations of keys; ?1 is a JSON array of them.
select r.key, r.type, r.source, r.target, r.disc, r.sources, r.confidence, r.status, r.role, r.behalf,
       r.earliest, r.latest, r.data
from relation r
where r.key in (select value from json_each(?1))
