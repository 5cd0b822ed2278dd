// Writes who took part in meetings, with the id of whom they took part for. What shows their first sentence stays.
unwind $args.rows as row
with row, row.props as props
match (f:Node {key: row.from}) using index seek f:Node(key)
match (t:Node {key: row.to}) using index seek t:Node(key)
optional match (b:Node {key: props.behalf}) using index seek b:Node(key)
merge (f)-[r:PARTICIPATED_IN {key: row.key}]->(t)
set r = props {.*, on_behalf_of: b.id, article: r.article, quote: r.quote}
