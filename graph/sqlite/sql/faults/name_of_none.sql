-- Names of nodes that do not bear them.
select x.folded || ' of ' || coalesce((select n.id from node n where n.key = x.node), 'node ' || x.node)
from name x
where not exists (
    select 1 from node n cross join json_each(n.names) j
    where n.key = x.node and j.value = x.folded and n.kind not in ('STATEMENT', 'ARTICLE')
)
limit ?1
