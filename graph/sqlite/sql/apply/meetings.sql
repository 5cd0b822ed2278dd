-- What lists of meetings are sorted by, and their days; ?1 is a JSON array of keys.
select key, date_sort, id, days_of(status, earliest, latest, month_from, month_to, annual) from node where key in (select value from json_each(?1))
