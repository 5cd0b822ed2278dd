// What was extracted from versions of articles.
unwind $args.versions as key
match (v:Version {article: key[0], version: key[1]}) using index seek v:Version(article, version)
where v.extraction is not null
return v.article, v.version, v.extraction
