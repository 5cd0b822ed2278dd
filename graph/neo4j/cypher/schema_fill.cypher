// Notes on the articles of an older layout when their latest versions were recorded.
match (a:Article)
call (a) {
  match (v:Version) using index seek v:Version(article, version)
  where v.article = a.key and v.version is not null
  with a, v order by v.version desc limit 1
  set a.recorded = v.recorded_at
} in transactions of 1000 rows
