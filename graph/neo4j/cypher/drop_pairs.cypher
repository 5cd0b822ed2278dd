// Deletes pairs.
unwind $args.rows as row
match (p:Pair {a: row.a, b: row.b}) using index seek p:Pair(a, b)
delete p
