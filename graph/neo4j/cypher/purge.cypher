// Deletes articles with all their versions and claims.
unwind $args.articles as article
call (article) {
  match (c:RetractedClaim {article: article}) using index seek c:RetractedClaim(article)
  detach delete c
}
call (article) {
  match (a:Node {key: article})<-[:IN]-(c:Claim) using index seek a:Node(key)
  detach delete c
}
match (v:Version) using index seek v:Version(article, version)
where v.article = article and v.version is not null
detach delete v
