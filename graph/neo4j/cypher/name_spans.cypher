// Where the names of entities stand in articles.
unwind $args.articles as article
match (a:Node {key: article})<-[:IN]-(c:Claim) using index seek a:Node(key)
where c.type = 'MENTIONS' and c.names is not null and c.node is not null
return article, c.node, c.names
