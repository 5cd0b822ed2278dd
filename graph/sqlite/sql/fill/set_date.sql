-- What lists of relations by day are sorted by.
update relation set dated = ?2 where rowid = ?1
