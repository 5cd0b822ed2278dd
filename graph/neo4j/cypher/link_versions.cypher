// Links the earlier versions of articles that stand.
unwind $args.articles as article
match (a:Node {key: article}) using index seek a:Node(key)
match (v:Version) using index seek v:Version(article, version) where v.article = article and v.version is not null
merge (v)-[:VERSION_OF]->(a)
