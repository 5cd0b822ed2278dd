// The latest version of articles by their own ids.
unwind $args.ids as id
call (id) {
  match (v:Version) using index seek v:Version(article_id, version) where v.article_id = id and v.version is not null
  return v order by v.article_id desc, v.version desc limit 1
}
return v {VERSION}
