// Notes by which rules the graph is derived, and what another store had noted of itself.
match (l:Lock {id: 0}) using index seek l:Lock(id)
set l.rules = $args.rules, l.seq = case when l.seq < $args.seq then $args.seq else l.seq end,
  l.last_load = coalesce($args.load, l.last_load), l.purged = coalesce($args.purged, l.purged),
  l.log_high = $args.log_high, l.log_entries = $args.log_entries
