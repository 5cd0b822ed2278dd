-- Entries of blocks whose profile is not there or stands elsewhere.
select x.block || ' lists ' || x.profile
from profile_block x
where not exists (select 1 from profile p cross join json_each(p.blocks) b where p.id = x.profile and b.value = x.block)
limit ?1
