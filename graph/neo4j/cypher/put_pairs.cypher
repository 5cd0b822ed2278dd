// Writes compared pairs.
unwind $args.rows as row
merge (p:Pair {a: row.a, b: row.b})
set p = row
