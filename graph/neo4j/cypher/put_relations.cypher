// Writes relations of one type, which TYPE stands for. What shows their first sentence stays.
unwind $args.rows as row
with row, row.props as props
match (f:Node {key: row.from}) using index seek f:Node(key)
match (t:Node {key: row.to}) using index seek t:Node(key)
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = props {.*, article: r.article, quote: r.quote}
