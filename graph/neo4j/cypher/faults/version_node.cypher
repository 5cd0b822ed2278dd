// Standing articles without a node.
match (v:Version)
where v.retracted_at is null and not exists { match (v)-[:VERSION_OF]->(n) where n.key = v.article and n:Article }
return 'article/' + v.article_id as place limit $args.limit
