-- The first ?2 standing versions of articles whose nodes come behind ?1.
select v.article, v.version, v.own_id, v.title, v.url, v.source, v.published, v.language,
       v.fingerprint, v.sha256, v.recorded_at, v.retracted_at, v.seq, v.extractor
from article_version v
where v.article > ?1 and v.retracted_at is null
order by v.article, v.version
limit ?2
