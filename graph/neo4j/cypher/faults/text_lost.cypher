// Versions of articles without their text.
match (v:Version)
where v.text is null
return 'article/' + v.article_id + '@' + toString(v.version) as place limit $args.limit
