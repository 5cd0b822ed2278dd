// Standing claims that support a relation of one type that is not there; one branch of the statement for all types.
match (c:Claim) using index seek c:Claim(fact, sort)
where c.fact starts with 'TYPE|' and c.sort is not null
  and not exists { match ()-[r:TYPE {key: c.fact}]->() using index seek r:TYPE(key) }
return c.id as place
