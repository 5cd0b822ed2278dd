// How many entries the log has since a time. FIRST finds the first transaction that may be among them.
FIRST
match (c:Change) using index seek c:Change(seq, n)
where c.seq >= first and c.n is not null and c.at >= $args.since
return count(c)
