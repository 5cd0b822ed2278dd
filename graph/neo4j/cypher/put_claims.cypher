// Records claims.
unwind $rows as row
match (a:Node {key: row.article})
create (c:Claim)-[:IN]->(a)
set c = row
