// The first sentence that says so of each relation r, and the article a where it stands. A quote is empty where a user rejected it.
call (r) {
  optional match (c:Claim) using index seek c:Claim(fact, sort)
  where c.fact = r.key and c.sort is not null and any(q in c.quotes where q <> '')
  return c order by c.fact, c.sort limit 1
}
optional match (a:Node {key: c.article}) using index seek a:Node(key)
with r, a, c.quotes[reduce(first = null, i in range(0, coalesce(size(c.quotes), 0) - 1) |
  case when c.quotes[i] <> '' and (first is null or c.spans[2 * i] < c.spans[2 * first]) then i else first end)] as quote
