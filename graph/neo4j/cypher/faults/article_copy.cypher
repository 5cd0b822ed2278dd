// Articles whose node says something else of the latest version than that does.
match (n:Article)
call (n) {
  match (v:Version) using index seek v:Version(article, version)
  where v.article = n.key and v.version is not null
  return v order by v.article desc, v.version desc limit 1
}
with n, v
where coalesce(n.version, 0) <> v.version or coalesce(n.url, '') <> coalesce(v.url, '') or coalesce(n.language, '') <> coalesce(v.language, '')
  or coalesce(n.published, '') <> coalesce(v.published, '') or n.recorded is null or n.recorded <> v.recorded_at
  or size(coalesce(v.source, '')) < $args.cut and coalesce(n.source, '') <> coalesce(v.source, '')
return coalesce(n.long_id, n.id) as place limit $args.limit
