// Pairs that stand in another list than is theirs by the nodes of their profiles.
match (p:Pair)
match (x:Profile {id: p.a}) using index seek x:Profile(id)
match (y:Profile {id: p.b}) using index seek y:Profile(id)
with p, case when (x.node = y.node) = p.certain then toString(p.certain) else '' end as wanted
where coalesce(toString(p.listed), '') <> wanted
return p.a + ', ' + p.b as place limit $args.limit
