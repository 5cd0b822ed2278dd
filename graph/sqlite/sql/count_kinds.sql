-- How many nodes there are of the kinds in the JSON array ?1.
select 0, coalesce(sum(n), 0) from tally where what = 'node' and name in (select value from json_each(?1))
