-- Relations that no standing claim supports.
select r.key
from relation r
where not exists (select 1 from claim c where c.fact = r.key and c.fact <> '' and c.retracted_at is null)
limit ?1
