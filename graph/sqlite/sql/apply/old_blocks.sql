-- The blocks of profiles as they were; ?1 is a JSON array of ids.
select id, blocks from profile where id in (select value from json_each(?1))
