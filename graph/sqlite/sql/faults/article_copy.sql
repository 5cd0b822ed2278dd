-- Articles whose node has another source, language or time than the latest version.
select n.id
from article_version v cross join node n on n.key = v.article
where (n.source, n.language, n.recorded) <> (v.source, v.language, v.recorded_at)
    and not exists (select 1 from article_version x where x.article = v.article and x.version > v.version)
limit ?1
