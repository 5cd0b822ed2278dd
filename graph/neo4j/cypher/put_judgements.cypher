// Records judgements, with the anchors that they have now.
unwind $args.rows as row
merge (j:Judgement {id: row.id})
set j = row.props
with j, row
call (j) { match (j)<-[:OF]-(a) detach delete a }
unwind row.anchors as anchor
create (a:Anchor)-[:OF]->(j)
set a = anchor
