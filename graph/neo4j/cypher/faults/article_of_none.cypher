// Nodes of articles that do not stand.
match (n:Article)
where not exists {
  match (v:Version) using index seek v:Version(article, version)
  where v.article = n.key and v.version is not null and v.retracted_at is null
}
return coalesce(n.long_id, n.id, 'node ' + toString(n.key)) as place limit $args.limit
