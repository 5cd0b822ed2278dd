// The fingerprints of the standing versions of articles.
unwind $args.articles as article
match (v:Version) using index seek v:Version(article_id, version) where v.article_id = article and v.version is not null and v.retracted_at is null
return v.article_id, v.long_article_id, v.fingerprint
