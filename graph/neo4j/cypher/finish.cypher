// Notes by which rules the graph is derived now, when it was last added to, and the highest time in the log.
match (l:Lock {id: 0}) using index seek l:Lock(id) set l.rules = $args.rules, l.last_load = $args.at, l.logged = $args.logged
