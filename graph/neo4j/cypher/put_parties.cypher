// Writes who takes part in meetings, and on whose sides.
unwind $args.rows as row
match (a:Node {key: row.actor}) using index seek a:Node(key)
match (m:Node {key: row.meeting}) using index seek m:Node(key)
merge (a)-[p:PARTY_TO]->(m)
set p.hub = row.actor, p.sides = row.sides, p.date_sort = m.date_sort, p.item_id = m.id
