-- Versions of articles without their text.
select 'article/' || v.own_id || '@' || v.version
from article_version v
where not exists (select 1 from article_text t where t.article = v.article and t.version = v.version)
limit ?1
