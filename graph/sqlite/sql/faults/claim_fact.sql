-- Standing claims that support what is not there.
select c.id
from claim c
where c.fact <> '' and c.retracted_at is null and not exists (select 1 from relation r where r.key = c.fact)
limit ?1
