-- Nodes without a profile. An article's is that of its own id; what a move is leaving has lost its last one.
select n.id
from node n
where case when n.kind = 'ARTICLE' then not exists (select 1 from profile p where p.id = n.id)
    else not exists (select 1 from profile p where p.node = n.key) and n.key not in (select m.source from move m) end
limit ?1
