optional match (x:Profile {id: p.a}) using index seek x:Profile(id)
optional match (y:Profile {id: p.b}) using index seek y:Profile(id)
set p.listed = case when (x.node = y.node) = p.certain then p.certain end
