// The standing versions of the next articles.
match (v:Version) using index seek v:Version(article, version)
where v.article > $args.after and v.version is not null and v.retracted_at is null
with v order by v.article, v.version limit $args.limit
return v {VERSION}
