// A page of the log. FIRST finds the first transaction that may be in it.
FIRST
match (c:Change) using index seek c:Change(seq, n)
where c.seq >= first and c.n is not null and c.at >= $args.since
  and case when c.seq = $args.seq then c.n > $args.n else true end
return properties(c) order by c.seq, c.n limit $args.limit
