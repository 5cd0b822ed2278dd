// Restores claims that stand no more, in the articles that stand.
unwind $args.rows as row
create (c:RetractedClaim)
set c = row
with c, row
match (a:Node {key: row.article}) using index seek a:Node(key)
create (c)-[:IN]->(a)
