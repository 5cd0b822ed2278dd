// Writes compared pairs. In which list they stand follows.
unwind $args.rows as row
merge (p:Pair {a: row.a, b: row.b})
set p = row
with p
