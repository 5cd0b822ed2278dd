-- Transaction ?1 has ?3 entries in the log, recorded at ?2.
insert into change_batch (seq, at, latest, entries)
values (?1, ?2, max(?2, coalesce((select latest from change_batch where seq < ?1 order by seq desc limit 1), ?2)), ?3)
