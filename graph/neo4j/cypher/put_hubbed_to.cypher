// Writes relations of one type, by which the node at their end lists what they come from. What shows their first sentence stays.
unwind $args.rows as row
with row, row.props as props
match (f:Node {key: row.from}) using index seek f:Node(key)
match (t:Node {key: row.to}) using index seek t:Node(key)
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = props {.*, hub: row.to, date_sort: f.date_sort, item_id: f.id, article: r.article, quote: r.quote}
