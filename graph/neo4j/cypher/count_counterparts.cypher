// How many others actors met. DATES stands for a filter.
unwind $args.of as key
call (key) {
  match (a:Node {key: key})-[p:PARTY_TO]->(m)<-[o:PARTY_TO]-(c)
  using index seek a:Node(key)
  where m.status in ['HELD', 'ONGOING']
    and a <> c
    and ($args.kinds is null or c.kind in $args.kinds)
    and any(side in o.sides where any(own in p.sides where own <> side))DATES
  return count(distinct c) as met
}
return key, met
