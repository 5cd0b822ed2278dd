-- Texts of no version.
select 'article ' || t.article || '@' || t.version
from article_text t
where not exists (select 1 from article_version v where v.article = t.article and v.version = t.version)
limit ?1
