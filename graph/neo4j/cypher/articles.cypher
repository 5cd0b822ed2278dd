// The latest version of articles by node.
unwind $args.articles as article
call (article) {
  match (v:Version) using index seek v:Version(article, version) where v.article = article and v.version is not null
  return v order by v.article desc, v.version desc limit 1
}
return v {VERSION}
