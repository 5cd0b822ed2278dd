// Writes who took part in meetings, with the id of whom they took part for.
unwind $args.rows as row
match (f:Node {key: row.from}) using index seek f:Node(key)
match (t:Node {key: row.to}) using index seek t:Node(key)
optional match (b:Node {key: row.props.behalf}) using index seek b:Node(key)
merge (f)-[r:PARTICIPATED_IN {key: row.key}]->(t)
set r = row.props, r.on_behalf_of = b.id
