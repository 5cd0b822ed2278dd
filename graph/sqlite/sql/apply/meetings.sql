-- What lists of meetings are sorted by; ?1 is a JSON array of keys.
select key, date_sort, id from node where key in (select value from json_each(?1))
