// Standing claims that mention a profile and count to another node than it does; while a move is under way, they may
// count to the node that it leaves. Moves are looked at last, for there hardly are any.
match (p:Profile)
where p.kind <> 'ARTICLE'
match (c:Claim) using index seek c:Claim(object, key)
where c.object = p.id and c.key is not null
with p, c
where c.type = 'MENTIONS' and coalesce(c.node, 0) <> p.node
with p, c
where not exists { match (m:Move {profile: p.id}) using index seek m:Move(profile) where m.source = c.node }
return c.id as place limit $args.limit
