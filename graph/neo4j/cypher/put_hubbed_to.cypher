// Writes relations of one type, by which the node at their end lists what they come from.
unwind $rows as row
match (f:Node {key: row.from})
match (t:Node {key: row.to})
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = row.props, r.hub = row.to, r.date_sort = f.date_sort, r.item_id = f.id
