-- How many entries of the log were recorded at ?1 or later.
select coalesce(sum(b.entries), 0) from change_batch b where b.at >= ?1
