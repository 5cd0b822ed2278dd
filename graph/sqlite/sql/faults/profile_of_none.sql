-- Profiles whose node is not there, or of another kind. That of an article names its story, which has no node; its
-- node is that of its own id.
select p.id
from profile p
where case when p.kind = 'ARTICLE' then not exists (select 1 from node n where n.id = p.id and n.kind = 'ARTICLE')
    else not exists (select 1 from node n where n.key = p.node and n.kind = p.kind) end
limit ?1
