// Notes by which rules the graph is derived now, when it was last added to, how long the log is and how far it reaches.
match (l:Lock {id: 0}) using index seek l:Lock(id)
set l.rules = $args.rules, l.last_load = $args.at, l.log_high = $args.log_high, l.log_entries = $args.log_entries
