-- A profile stands in a block.
insert into profile_block (block, profile) values (?1, ?2) on conflict do nothing
