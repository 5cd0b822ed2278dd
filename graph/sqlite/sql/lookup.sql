-- The candidates of references; ?1 is a JSON array of [reference, folded reference]. An id of a
-- node comes first, then that of a profile, then a name, or the title of a meeting. Each row tells which reference it is for.
with ref (i, id, folded) as materialized (
    select key, value ->> 0, value ->> 1 from json_each(?1)
), direct (i, folded, node) as materialized (
    select i, folded, coalesce((select key from node where node.id = ref.id),
                               (select node from profile where profile.id = ref.id))
    from ref
), found (i, node) as (
    select i, node from direct where node is not null
    union
    select d.i, c.node from direct d cross join name c where d.node is null and d.folded <> '' and c.folded = d.folded
    union
    select d.i, m.key from direct d cross join node m where d.node is null and d.folded <> '' and m.kind = 'MEETING' and m.name_sort = d.folded
)
select f.i, n.key, n.id, n.kind, n.subkind, n.country, n.status, n.name_sort, n.date_sort,
       n.earliest, n.latest, n.month_from, n.month_to, n.annual, n.sources, n.recorded, n.topics,
       n.data, n.names, n.words
from found f cross join node n on n.key = f.node
order by f.i, n.name_sort, n.id
