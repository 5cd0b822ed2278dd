// Records claims.
unwind $args.rows as row
match (a:Node {key: row.article}) using index seek a:Node(key)
create (c:Claim)-[:IN]->(a)
set c = row
