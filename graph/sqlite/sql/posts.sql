-- The posts that people hold at institutions; ?1 is a JSON array of pairs of keys, a person's and an institution's.
from json_each(?1) p cross join relation r
where r.source = p.value ->> 0 and r.type = 'HOLDS_POSITION' and r.target = p.value ->> 1
