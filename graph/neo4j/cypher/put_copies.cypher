// Shows of which articles others are copies.
unwind $args.rows as row
match (a:Node {key: row.key}) using index seek a:Node(key)
call (a, row) {
  match (a)-[c:COPY_OF]->(o) where row.copy_of is null or o.key <> row.copy_of
  delete c
}
match (o:Node {key: row.copy_of}) using index seek o:Node(key)
merge (a)-[:COPY_OF]->(o)
