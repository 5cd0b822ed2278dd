// How many entries the log has.
match (l:Lock {id: 0}) using index seek l:Lock(id) return coalesce(l.log_entries, 0)
