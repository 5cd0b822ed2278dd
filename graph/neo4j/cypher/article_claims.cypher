// The standing claims of articles.
unwind $articles as article
match (:Node {key: article})<-[:IN]-(c:Claim)
return properties(c)
