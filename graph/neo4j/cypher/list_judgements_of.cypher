// The latest judgements that are about profiles of nodes, with their anchors.
unwind $args.of as node
match (p:Profile {node: node}) using index seek p:Profile(node)
match (a:Anchor {now: p.id})-[:OF]->(j) using index seek a:Anchor(now)
with distinct j order by j.seq desc, j.id limit $args.limit
return properties(j), [(j)<-[:OF]-(a) | properties(a)]
