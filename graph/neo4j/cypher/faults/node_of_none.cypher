// Nodes without a profile. An article's is that of its own id; what a move is leaving has lost its last one.
call () {
  optional match (m:Move)
  with collect(m.source) as left
  match (n:Node)
  where n.kind <> 'ARTICLE' and not exists { match (p:Profile {node: n.key}) using index seek p:Profile(node) } and not n.key in left
  return n
  union all
  match (n:Article)
  where not exists { match (p:Profile {id: n.id}) using index seek p:Profile(id) }
  return n
}
return coalesce(n.long_id, n.id, 'node ' + toString(n.key)) as place limit $args.limit
