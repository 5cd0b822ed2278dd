// Writes relations of one type, by which the node at their end lists what they come from.
unwind $args.rows as row
match (f:Node {key: row.from}) using index seek f:Node(key)
match (t:Node {key: row.to}) using index seek t:Node(key)
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = row.props, r.hub = row.to, r.date_sort = f.date_sort, r.item_id = f.id
