-- Pairs of which a profile is not there.
select x.a || ', ' || x.b
from pair x
where not exists (select 1 from profile p where p.id = x.a) or not exists (select 1 from profile p where p.id = x.b)
limit ?1
