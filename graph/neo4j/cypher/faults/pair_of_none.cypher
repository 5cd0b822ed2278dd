// Pairs of which a profile is not there.
match (p:Pair)
where not exists { match (x:Profile {id: p.a}) using index seek x:Profile(id) }
  or not exists { match (x:Profile {id: p.b}) using index seek x:Profile(id) }
return p.a + ', ' + p.b as place limit $args.limit
