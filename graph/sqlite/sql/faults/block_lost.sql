-- Blocks that do not list a profile.
select b.value || ' lacks ' || p.id
from profile p cross join json_each(p.blocks) b
where not exists (
    select 1 from ident i cross join profile_block x where i.id = p.id and x.block = block_key(b.value) and x.profile = i.number
)
limit ?1
