// The claims that support relations, in the order of their quotes.
unwind $args.facts as fact
call (fact) {
  match (c:Claim) using index seek c:Claim(fact, sort)
  where c.fact = fact and c.sort is not null and any(q in c.quotes where q <> '')
  return c order by c.fact, c.sort limit $args.limit
}
return properties(c)
