// The standing claims that support relations.
unwind $args.facts as fact
match (c:Claim) using index seek c:Claim(fact, sort) where c.fact = fact and c.sort is not null
return properties(c)
