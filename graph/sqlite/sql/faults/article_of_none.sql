-- Nodes of articles that do not stand.
select n.id
from node n
where n.kind = 'ARTICLE' and not exists (select 1 from article_version v where v.article = n.key and v.retracted_at is null)
limit ?1
