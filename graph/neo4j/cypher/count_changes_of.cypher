// How many entries of the log concern any of some ids. FIRST finds the first transaction that may be among them.
FIRST
unwind $args.of as id
match (c:Concern) using index seek c:Concern(of, seq)
where c.of = id and c.seq >= first
match (t:Log {seq: c.seq, n: 0}) using index seek t:Log(seq, n)
where t.at >= $args.since
unwind c.entries as n
return count(distinct [c.seq, n])
