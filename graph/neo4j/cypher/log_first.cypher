call () {
  match (t:Log) using index seek t:Log(high, seq)
  where t.high >= $args.since and t.seq is not null
  return case when t.seq > $args.seq then t.seq else $args.seq end as first order by t.high, t.seq limit 1
}
