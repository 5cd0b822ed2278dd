-- Takes a profile out of the blocks that it says it stands in.
delete from profile_block
where profile = (select i.number from ident i where i.id = ?1)
    and block in (select block_key(b.value) from profile p cross join json_each(p.blocks) b where p.id = ?1)
