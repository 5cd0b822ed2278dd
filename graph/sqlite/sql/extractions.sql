-- What was extracted from versions of articles; ?1 is a JSON array of [article's key, version].
select t.article, t.version, t.extraction
from json_each(?1) j cross join article_text t
where t.article = j.value ->> 0 and t.version = j.value ->> 1 and t.extraction is not null
