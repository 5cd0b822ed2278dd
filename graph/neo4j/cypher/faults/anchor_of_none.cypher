// Anchors that no judgement has.
match (a:Anchor)
where not exists { match (a)-[:OF]->(j) where j:Judgement }
return a.profile as place limit $args.limit
