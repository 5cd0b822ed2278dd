-- Standing claims that mention a profile and count to another node than it does; while a move is under way, they may
-- count to the node that it leaves.
select c.id
from claim c cross join profile p on p.id = c.data ->> 'to'
where c.type = 'MENTIONS' and c.retracted_at is null and c.node <> p.node and p.kind <> 'ARTICLE'
    and not exists (select 1 from move m where m.profile = p.id and m.source = c.node)
limit ?1
