// Writes relations of one type, which TYPE stands for.
unwind $args.rows as row
match (f:Node {key: row.from}) using index seek f:Node(key)
match (t:Node {key: row.to}) using index seek t:Node(key)
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = row.props
