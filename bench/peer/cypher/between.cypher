// The newest 20 meetings that two took part in, themselves or through others, and how they are related.
match (a:Node {id: $a})
match (b:Node {id: $b})
call (a, b) {
  match (a)-[:PARTY_TO]->(m)<-[:PARTY_TO]-(b)
  with m order by m.date_sort, m.id limit 20
  return collect({date: m.date, relation: null, meeting: {id: m.id, name: m.name, status: m.status}}) as met
}
return met + [(a)-[r]-(b) | {date: r.since, relation: {type: type(r)}, meeting: null}] as ties
