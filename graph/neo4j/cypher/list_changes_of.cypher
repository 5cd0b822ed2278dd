// A page of the log of some ids. FIRST finds the first transaction that may be in it; the one in which the page
// before ended may have nothing more.
FIRST
unwind $args.of as id
call (id, first) {
  match (c:Concern) using index seek c:Concern(of, seq)
  where c.of = id and c.seq >= first
  match (t:Log {seq: c.seq, n: 0}) using index seek t:Log(seq, n)
  where t.at >= $args.since
  return c order by c.of, c.seq limit $args.limit + 1
}
unwind c.entries as n
with distinct c.seq as seq, n
where seq > $args.seq or n > $args.n
with seq, n order by seq, n limit $args.limit
match (l:Log {seq: seq, n: n - n % $args.stretch}) using index seek l:Log(seq, n)
return seq, n, l.at, l.entries[n % $args.stretch]
