-- What SQLite finds damaged, a hundred things at most: pages, indexes that disagree with their tables, indexes of words.
select integrity_check from pragma_integrity_check where integrity_check <> 'ok' limit ?1
