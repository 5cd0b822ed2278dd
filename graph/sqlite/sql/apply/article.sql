-- A version of an article.
insert into article_version
    (article, version, own_id, title, url, source, published, language, fingerprint, sha256, recorded_at, retracted_at, seq, extractor)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
