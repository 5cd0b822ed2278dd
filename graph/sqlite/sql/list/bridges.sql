-- What stands between each of some nodes and another one, found among the relations of the end that has fewer, unless these are more
-- in all than may be looked at. A way is by relations of which types, and seen from which end, nodes of two kinds may have another
-- one between them.
with degree (node, n) as materialized (
    select e.value, (select count(*) from (
        select 1 from json_each(:types) t cross join relation o where o.source = e.value and o.type = t.value
        union all
        select 1 from json_each(:types) t cross join relation o where o.target = e.value and o.type = t.value
        limit :reach + 1))
    from json_each(:ends) e
), reached (n) as materialized (
    select coalesce(sum(min(d.n, o.n)), 0) from json_each(:of) j cross join degree d cross join degree o
    where d.node = j.value and o.node = :to and d.node <> o.node
), ends (of, near, near_id, near_kind, far, far_id, far_kind) as materialized (
    select j.value, a.key, a.id, a.kind, b.key, b.id, b.kind
    from json_each(:of) j cross join degree d cross join degree o cross join node a cross join node b
    where (select n from reached) <= :reach and d.node = j.value and o.node = :to and d.node <> o.node
      and a.key = iif(d.n <= o.n, d.node, o.node) and b.key = iif(d.n <= o.n, o.node, d.node)
), way (near_kind, near_end, near_type, far_kind, far_end, far_type) as materialized (
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(:ways)
), found (of, id, near_sources, far_sources) as (
