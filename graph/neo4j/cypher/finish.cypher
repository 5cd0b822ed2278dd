// Notes by which rules the graph is derived now, when articles were loaded last, how long the log is and how far it reaches.
match (l:Lock {id: 0}) using index seek l:Lock(id)
set l.rules = $args.rules, l.last_load = coalesce($args.load, l.last_load), l.log_high = $args.log_high, l.log_entries = $args.log_entries
