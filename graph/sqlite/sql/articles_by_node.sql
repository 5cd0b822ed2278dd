-- The latest versions of articles, standing or not, by their nodes' keys in the JSON array ?1.
select v.article, v.version, v.own_id, v.title, v.url, v.source, v.published, v.language,
       v.fingerprint, v.sha256, v.recorded_at, v.retracted_at, v.seq, v.extractor
from json_each(?1) j cross join article_version v
where v.article = j.value
  and v.version = (select max(w.version) from article_version w where w.article = j.value)
