// The standing claims of articles.
unwind $args.articles as article
match (a:Node {key: article})<-[:IN]-(c:Claim) using index seek a:Node(key)
return properties(c)
