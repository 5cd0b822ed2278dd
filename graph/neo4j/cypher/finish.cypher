// Notes by which rules the graph is derived now, and when it was last added to.
match (l:Lock {id: 0}) using index seek l:Lock(id) set l.rules = $args.rules, l.last_load = $args.at
