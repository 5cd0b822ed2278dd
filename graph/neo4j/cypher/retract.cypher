// Retracts the standing versions of articles and their claims, which support nothing from now on.
unwind $args.articles as article
call (article) {
  match (v:Version) using index seek v:Version(article, version) where v.article = article and v.version is not null and v.retracted_at is null
  set v.retracted_at = $args.at
}
match (a:Node {key: article})<-[:IN]-(c:Claim) using index seek a:Node(key)
set c:RetractedClaim, c.retracted_at = $args.at
remove c:Claim
