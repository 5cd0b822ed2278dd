// How many entries of the log concern any of some ids. FIRST finds the first transaction that may be among them.
FIRST
unwind $args.of as id
match (k:Concern) using index seek k:Concern(of, seq)
where k.of = id and k.seq >= first and k.at >= $args.since
unwind k.entries as n
return count(distinct [k.seq, n])
