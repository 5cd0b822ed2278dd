// The claims of versions of articles, standing or retracted.
unwind $args.versions as version
call (version) {
  match (a:Node {key: version[0]})<-[:IN]-(c:Claim) using index seek a:Node(key)
  where c.version = version[1]
  return c
  union all
  match (c:RetractedClaim {article: version[0]}) using index seek c:RetractedClaim(article)
  where c.version = version[1]
  return c
}
return properties(c)
