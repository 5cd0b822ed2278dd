-- The posts that people hold at institutions, as a stretch of keys: a state has too many to be gone through. ?1 is a JSON array of what their keys begin with, up to a bar.
from json_each(?1) p cross join relation r
where r.key > p.value || '|' and r.key < p.value || '}'
