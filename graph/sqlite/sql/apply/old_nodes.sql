-- What other tables repeat of nodes as they were; ?1 is a JSON array of keys.
select key, id, date_sort, names, words, days_of(status, earliest, latest, month_from, month_to, annual) from node where key in (select value from json_each(?1))
