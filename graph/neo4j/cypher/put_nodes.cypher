// Writes nodes of one kind, which LABELS stands for.
unwind $args.rows as row
merge (n:Node {key: row.key})
set n:LABELS, n = row
