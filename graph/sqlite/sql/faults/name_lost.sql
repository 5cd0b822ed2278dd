-- Names that entities bear and that do not find them.
select j.value || ' of ' || n.id
from node n cross join json_each(n.names) j
where n.kind not in ('STATEMENT', 'ARTICLE') and not exists (select 1 from name x where x.folded = j.value and x.node = n.key)
limit ?1
