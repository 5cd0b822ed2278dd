-- Profile ?2, by its number, stands in block ?1.
insert into profile_block (block, profile) values (block_key(?1), ?2) on conflict do nothing
