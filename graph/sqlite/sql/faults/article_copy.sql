-- Articles whose node has another source or language than the latest version.
select n.id
from article_version v cross join node n on n.key = v.article
where (n.source, n.language) <> (v.source, v.language)
    and not exists (select 1 from article_version x where x.article = v.article and x.version > v.version)
limit ?1
