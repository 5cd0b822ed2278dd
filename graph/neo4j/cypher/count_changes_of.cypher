// How many entries of the log concern any of some ids. FIRST finds the first transaction that may be among them.
FIRST
unwind $args.of as id
match (c:Concern) using index seek c:Concern(of, seq)
where c.of = id and c.seq >= first
match (t:Log {seq: c.seq, n: 0}) using index seek t:Log(seq, n)
where t.at >= $args.since
with c.seq as seq, collect(c.entries) as lists
return sum(case size(lists) when 1 then size(lists[0]) else count { unwind lists as list unwind list as n return distinct n } end)
