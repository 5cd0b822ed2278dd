-- Which relations are there already; ?1 is a JSON array of keys.
select key from relation where key in (select value from json_each(?1))
