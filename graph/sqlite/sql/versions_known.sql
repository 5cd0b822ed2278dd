-- The versions known at ?1 of the first ?3 articles whose nodes come behind ?2: of each article the last.
select v.article, v.version, v.own_id, v.title, v.url, v.source, v.published, v.language,
       v.fingerprint, v.sha256, v.recorded_at, v.retracted_at, v.seq, v.extractor
from article_version v
where v.article > ?2 and v.recorded_at <= ?1 and (v.retracted_at is null or v.retracted_at > ?1)
  and not exists (
      select 1 from article_version w
      where w.article = v.article and w.version > v.version
        and w.recorded_at <= ?1 and (w.retracted_at is null or w.retracted_at > ?1)
  )
order by v.article
limit ?3
