// Shows beside relations of one type the first sentence that says so, and the article where it stands. A quote is empty
// where a user rejected it.
unwind $args.facts as fact
match ()-[r:TYPE {key: fact}]->() using index seek r:TYPE(key)
call (fact) {
  optional match (c:Claim) using index seek c:Claim(fact, sort)
  where c.fact = fact and c.sort is not null and any(q in c.quotes where q <> '')
  return c order by c.fact, c.sort limit 1
}
optional match (a:Node {key: c.article}) using index seek a:Node(key)
set r.article = a.id, r.quote = c.quotes[reduce(first = null, i in range(0, coalesce(size(c.quotes), 0) - 1) |
  case when c.quotes[i] <> '' and (first is null or c.spans[2 * i] < c.spans[2 * first]) then i else first end)]
