// Profiles whose node is not there, or of another kind. That of an article names its story, which has no node; its
// node is that of its own id.
call () {
  match (p:Profile)
  where p.kind <> 'ARTICLE' and not exists { match (n:Node {key: p.node}) using index seek n:Node(key) where n.kind = p.kind }
  return p
  union all
  match (p:Profile)
  where p.kind = 'ARTICLE' and not exists { match (n:Node {id: p.id}) using index seek n:Node(id) where n.kind = 'ARTICLE' }
  return p
}
return coalesce(p.long_id, p.id) as place limit $args.limit
