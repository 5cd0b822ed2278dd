// Records versions of articles, and shows on the articles what they say of themselves.
unwind $args.rows as row
merge (a:Node {key: row.article})
set a.url = row.url, a.source = row.indexed_source, a.published = row.published, a.language = row.language, a.version = row.version,
  a.recorded = row.props.recorded_at
merge (v:Version {article: row.article, version: row.version})
set v = row.props
with a, row
match (v:Version) using index seek v:Version(article, version) where v.article = row.article and v.version is not null
merge (v)-[:VERSION_OF]->(a)
