// How many entries the log has since a time.
match (t:Log) using index seek t:Log(high, seq)
where t.high >= $args.since and t.seq is not null and t.at >= $args.since
return sum(t.total)
