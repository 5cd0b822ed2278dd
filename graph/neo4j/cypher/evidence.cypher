// The claims that support relations, in the order of their quotes.
unwind $args.facts as fact
call (fact) {
  match (c:Claim) using index seek c:Claim(fact, sort)
  where c.fact = fact and c.sort is not null and c.quotes is not null
  return c order by c.fact, c.sort limit $args.limit
}
return properties(c)
