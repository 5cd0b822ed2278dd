// The newest 50 meetings, from the index that holds them in this order, and how many there are.
call () { match (m:Meeting) return count(m) as totalCount }
call () {
  match (m:Node) using index seek m:Node(kind, date_sort, id)
  where m.kind = 'MEETING' and m.date_sort >= '' and m.id is not null
  with m order by m.kind, m.date_sort, m.id limit 50
  return collect({id: m.id, name: m.name, date: m.date, status: m.status}) as nodes
}
return {totalCount: totalCount, nodes: nodes} as meetings
