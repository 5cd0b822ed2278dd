// The newest 50 meetings in a place between two days, with participants.
match (:Location {id: $place})<-[:HELD_IN]-(m)
where m.earliest <= $until and m.latest >= $since
with m order by m.date_sort, m.id limit 50
return collect({id: m.id, name: m.name, date: m.date, status: m.status,
  participants: [(m)<-[t:PARTICIPATED_IN]-(a) | {role: t.role, actor: {id: a.id, name: a.name}}]}) as meetings
