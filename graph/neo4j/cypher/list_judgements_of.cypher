// The latest judgements that were about profiles of nodes, or are now, with their anchors.
unwind $args.of as node
match (p:Profile {node: node}) using index seek p:Profile(node)
call (p) {
  match (a:Anchor {now: p.id})-[:OF]->(j) using index seek a:Anchor(now)
  return j
  union
  match (a:Anchor {profile: p.id})-[:OF]->(j) using index seek a:Anchor(profile)
  return j
}
with distinct j order by j.seq desc, j.id limit $args.limit
return properties(j), [(j)<-[:OF]-(a) | properties(a)]
