// Whom actors met: parties of the same meetings on another side. DATES stands for a filter. The newest meeting is the first in order of
// date: before its key stands what it is ordered by, kept apart by what comes before all that there is in these.
unwind $args.of as key
call (key) {
  match (a:Node {key: key})-[p:PARTY_TO]->(m)<-[o:PARTY_TO]-(c)
  using index seek a:Node(key)
  where m.status in ['HELD', 'ONGOING']
    and a <> c
    and ($args.kinds is null or c.kind in $args.kinds)
    and any(side in o.sides where any(own in p.sides where own <> side))DATES
  with c, count(*) as met,
    min(case when m.earliest <> $args.open_start then m.earliest end) as first,
    max(case when m.latest <> $args.open_end then m.latest end) as last,
    min(case when $args.newest then m.date_sort + '\u001f' + m.id + '\u001f' + toString(m.key) end) as newest
  where not (999999999 - met < $args.lo or 999999999 - met = $args.lo and (c.name_sort < $args.lo_name or c.name_sort = $args.lo_name and c.id <= $args.lo_id))
    and not (999999999 - met > $args.hi or 999999999 - met = $args.hi and (c.name_sort > $args.hi_name or c.name_sort = $args.hi_name and c.id >= $args.hi_id))
  return c, met, first, last, newest
  order by met DESC, c.name_sort ASC, c.id ASC
  limit $args.limit
}
return key, c, met, first, last, toInteger(split(newest, '\u001f')[-1])
