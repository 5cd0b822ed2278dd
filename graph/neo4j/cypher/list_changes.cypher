// A page of the log. FIRST finds the first transaction that may be in it.
FIRST
call (first) {
  match (l:Log) using index seek l:Log(seq, n)
  where l.seq >= first and l.n is not null and l.at >= $args.since
    and case when l.seq = $args.seq then l.n + $args.stretch > $args.n else true end
  return l order by l.seq, l.n limit $args.limit + 1
}
unwind range(0, size(l.entries) - 1) as i
with l, l.n + i as n, i
where l.seq > $args.seq or n > $args.n
return l.seq as seq, n, l.at, l.entries[i] order by seq, n limit $args.limit
