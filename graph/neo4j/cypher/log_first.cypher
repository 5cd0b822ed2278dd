call () {
  match (h:Change) using index seek h:Change(high, seq)
  where h.high >= $args.since and h.seq is not null
  return case when h.seq > $args.seq then h.seq else $args.seq end as first order by h.high, h.seq limit 1
}
