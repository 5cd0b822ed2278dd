-- The numbers of the ids in the JSON array ?1, where they have one.
select i.number, i.id from json_each(?1) j cross join ident i where i.id = j.value
