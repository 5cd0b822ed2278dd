// Any 50 meetings, and how many there are.
call () { match (m:Meeting) return count(m) as totalCount }
call () { match (m:Meeting) with m limit 50 return collect({id: m.id, name: m.name, date: m.date, status: m.status}) as nodes }
return {totalCount: totalCount, nodes: nodes} as meetings
