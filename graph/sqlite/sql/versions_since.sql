-- The versions that the transactions behind ?1 recorded: the first ?2, and what else the last of their transactions recorded.
select v.article, v.version, v.own_id, v.title, v.url, v.source, v.published, v.language,
       v.fingerprint, v.sha256, v.recorded_at, v.retracted_at, v.seq, v.extractor
from article_version v
where v.seq > ?1
  and v.seq <= coalesce((select w.seq from article_version w where w.seq > ?1 order by w.seq limit 1 offset max(?2, 1) - 1), 9223372036854775807)
order by v.seq
