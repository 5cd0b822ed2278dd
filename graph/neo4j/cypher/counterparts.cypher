// Whom actors met: parties of the same meetings on another side. DATES stands for a filter.
unwind $of as key
call (key) {
  match (a:Node {key: key})-[p:PARTY_TO]->(m)<-[o:PARTY_TO]-(c)
  using index seek a:Node(key)
  where m.status in ['HELD', 'ONGOING']
    and a <> c
    and any(side in o.sides where any(own in p.sides where own <> side))DATES
  with c, count(*) as met,
    min(case when m.earliest <> $open_start then m.earliest end) as first,
    max(case when m.latest <> $open_end then m.latest end) as last
  where not (999999999 - met < $lo or 999999999 - met = $lo and (c.name_sort < $lo_name or c.name_sort = $lo_name and c.id <= $lo_id))
    and not (999999999 - met > $hi or 999999999 - met = $hi and (c.name_sort > $hi_name or c.name_sort = $hi_name and c.id >= $hi_id))
  return c, met, first, last
  order by met DESC, c.name_sort ASC, c.id ASC
  limit $limit
}
return key, c, met, first, last
