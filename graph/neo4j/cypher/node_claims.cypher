// The standing claims that mention nodes, in the order of their quotes.
unwind $args.nodes as node
call (node) {
  match (c:Claim) using index seek c:Claim(node, sort)
  where c.node = node and c.sort is not null and c.type = 'MENTIONS'
  return c order by c.node, c.sort limit $args.limit
}
return properties(c)
