// Writes nodes of articles, which LABELS stands for; what their versions say of them stays.
unwind $args.rows as row
merge (n:Node {key: row.key})
set n:LABELS, n += row
