// Notes which stories articles tell.
unwind $args.rows as row
match (a:Node {key: row.article})<-[:IN]-(c:Claim) using index seek a:Node(key)
set c.story = row.story
