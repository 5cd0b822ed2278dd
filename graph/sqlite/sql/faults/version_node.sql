-- Standing articles without a node.
select 'article/' || v.own_id
from article_version v
where v.retracted_at is null and not exists (select 1 from node n where n.key = v.article and n.kind = 'ARTICLE')
limit ?1
