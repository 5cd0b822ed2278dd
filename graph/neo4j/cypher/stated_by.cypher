// What the standing claims of articles support.
unwind $args.articles as article
match (a:Node {key: article})<-[:IN]-(c:Claim) using index seek a:Node(key)
where c.fact is not null
return distinct c.fact
