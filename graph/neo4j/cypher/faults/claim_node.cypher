// Standing claims that mention a profile and count to another node than it does; while a move is under way, they may
// count to the node that it leaves.
match (c:Claim)
where c.type = 'MENTIONS'
match (p:Profile {id: c.object}) using index seek p:Profile(id)
where p.kind <> 'ARTICLE' and coalesce(c.node, 0) <> p.node
  and not exists { match (m:Move {profile: p.id}) using index seek m:Move(profile) where m.source = c.node }
return c.id as place limit $args.limit
