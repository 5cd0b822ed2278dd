// The newest meetings in which pairs of actors met, found among those of the one who took part in fewer. DATES stands for a filter.
unwind $args.pairs as pair
call (pair) {
  match (a:Node) using index seek a:Node(key) where a.key in pair
  with a, pair order by count { (a)-[:PARTY_TO]->() } limit 1
  with a.key as hub, case a.key when pair[0] then pair[1] else pair[0] end as other
  call (hub, other) {
    match ()-[p:PARTY_TO]->(m) using index seek p:PARTY_TO(hub, date_sort, item_id)
    where p.hub = hub and p.date_sort >= '' and p.item_id is not null
      and m.status in ['HELD', 'ONGOING']
      and exists { match (m)<-[o:PARTY_TO]-() where o.hub = other and any(side in o.sides where any(own in p.sides where own <> side)) }DATES
    return m order by p.hub, p.date_sort, p.item_id limit $args.limit
  }
  return m
}
return properties(m), pair[0], pair[1]
