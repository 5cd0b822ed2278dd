-- Those of the blocks in the JSON array ?1 that hold more than ?2 profiles, each once; no further is counted.
select distinct b.value from json_each(?1) b
where (select count(*) from (select 1 from profile_block m where m.block = block_key(b.value) limit ?2 + 1)) > ?2
order by b.value
