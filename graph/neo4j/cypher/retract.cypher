// Retracts the standing versions of articles and their claims, which support nothing from now on.
unwind $articles as article
call (article) {
  match (v:Version) where v.article = article and v.version is not null and v.retracted_at is null
  set v.retracted_at = $at
}
match (:Node {key: article})<-[:IN]-(c:Claim)
set c:RetractedClaim, c.retracted_at = $at
remove c:Claim
