-- No profile is left, so none stands in a block.
delete from profile_block
