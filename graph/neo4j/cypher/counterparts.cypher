// Whom actors met: parties of the same meetings on another side. DATES stands for a filter.
unwind $args.of as key
call (key) {
  match (a:Node {key: key})-[p:PARTY_TO]->(m)<-[o:PARTY_TO]-(c)
  using index seek a:Node(key)
  where m.status in ['HELD', 'ONGOING']
    and a <> c
    and any(side in o.sides where any(own in p.sides where own <> side))DATES
  with c, count(*) as met,
    min(case when m.earliest <> $args.open_start then m.earliest end) as first,
    max(case when m.latest <> $args.open_end then m.latest end) as last
  where not (999999999 - met < $args.lo or 999999999 - met = $args.lo and (c.name_sort < $args.lo_name or c.name_sort = $args.lo_name and c.id <= $args.lo_id))
    and not (999999999 - met > $args.hi or 999999999 - met = $args.hi and (c.name_sort > $args.hi_name or c.name_sort = $args.hi_name and c.id >= $args.hi_id))
  return c, met, first, last
  order by met DESC, c.name_sort ASC, c.id ASC
  limit $args.limit
}
return key, c, met, first, last
