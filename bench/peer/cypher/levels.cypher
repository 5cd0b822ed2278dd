// A person's newest 20 meetings, with participants, their positions, and the place.
match (p:Person {id: $id})
call (p) {
  match (p)-[:PARTICIPATED_IN]->(m)
  with m order by m.date_sort, m.id limit 20
  return collect({id: m.id, name: m.name, date: m.date, status: m.status,
    place: head([(m)-[:HELD_IN]->(l) | {name: l.name}]),
    participants: [(m)<-[t:PARTICIPATED_IN]-(a) | {role: t.role, actor: {id: a.id, name: a.name,
      positions: [(a)-[h:HOLDS_POSITION]->(i) | {title: h.title, status: h.status, institution: {id: i.id, name: i.name}}]}}]}) as meetings
}
return {id: p.id, name: p.name, meetings: meetings} as person
