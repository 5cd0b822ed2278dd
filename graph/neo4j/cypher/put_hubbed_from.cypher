// Writes relations of one type, by which the node at their start lists what they lead to.
unwind $args.rows as row
match (f:Node {key: row.from}) using index seek f:Node(key)
match (t:Node {key: row.to}) using index seek t:Node(key)
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = row.props, r.hub = row.from, r.date_sort = t.date_sort, r.item_id = t.id
