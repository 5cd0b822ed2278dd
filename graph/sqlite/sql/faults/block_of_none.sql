-- Entries of blocks whose profile is not there or stands elsewhere.
select 'block ' || x.block || ' lists ' || coalesce((select i.id from ident i where i.number = x.profile), x.profile)
from profile_block x
where not exists (
    select 1 from ident i cross join profile p cross join json_each(p.blocks) b
    where i.number = x.profile and p.id = i.id and block_key(b.value) = x.block
)
limit ?1
