// Writes relations of one type, which TYPE stands for.
unwind $rows as row
match (f:Node {key: row.from})
match (t:Node {key: row.to})
merge (f)-[r:TYPE {key: row.key}]->(t)
set r = row.props
