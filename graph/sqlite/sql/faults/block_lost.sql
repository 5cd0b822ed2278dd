-- Blocks that do not list a profile.
select b.value || ' lacks ' || p.id
from profile p cross join json_each(p.blocks) b
where not exists (select 1 from profile_block x where x.block = b.value and x.profile = p.id)
limit ?1
