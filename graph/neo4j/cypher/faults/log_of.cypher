// Entries that are in the log of an entity and not in the log.
match (c:Concern)
unwind c.entries as n
with c, n
where not exists {
  match (l:Log {seq: c.seq, n: n - n % $args.stretch}) using index seek l:Log(seq, n)
  where size(l.entries) > n % $args.stretch
}
return 'log ' + toString(c.seq) + '/' + toString(n) + ' of ' + c.of as place limit $args.limit
