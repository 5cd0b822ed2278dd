// Writes relations of one type, by which the node at their start lists what they lead to.
unwind $rows as row
match (f:Node {key: row.from})
match (t:Node {key: row.to})
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = row.props, r.hub = row.from, r.date_sort = t.date_sort, r.item_id = t.id
