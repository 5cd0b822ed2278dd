// A page of the log of some ids. FIRST finds the first transaction that may be in it; the one in which the page
// before ended may have nothing more.
FIRST
unwind $args.of as id
call (id, first) {
  match (k:Concern) using index seek k:Concern(of, seq)
  where k.of = id and k.seq >= first and k.at >= $args.since
  return k order by k.of, k.seq limit $args.limit + 1
}
unwind k.entries as n
with distinct k.seq as seq, n
where seq > $args.seq or n > $args.n
with seq, n order by seq, n limit $args.limit
match (c:Change {seq: seq, n: n}) using index seek c:Change(seq, n)
return properties(c)
