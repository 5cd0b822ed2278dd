// Deletes the standing claims of articles, which come anew.
unwind $args.articles as article
match (a:Node {key: article})<-[:IN]-(c:Claim) using index seek a:Node(key)
detach delete c
