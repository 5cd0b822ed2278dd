// Standing claims that are not found from their article.
match (c:Claim)
where not exists { match (c)-[:IN]->(a) where a.key = c.article }
return c.id as place limit $args.limit
