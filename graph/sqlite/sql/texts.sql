-- The texts of versions of articles; ?1 is a JSON array of [article's key, version].
select t.article, t.version, t.text
from json_each(?1) j cross join article_text t
where t.article = j.value ->> 0 and t.version = j.value ->> 1
