-- How many relations there are of the types in the JSON array ?1.
select 0, coalesce(sum(n), 0) from tally where what = 'relation' and name in (select value from json_each(?1))
