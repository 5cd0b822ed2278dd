-- An entry of the log.
insert into change_log (seq, n, data) values (?1, ?2, ?3)
