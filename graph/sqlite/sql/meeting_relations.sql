-- The relations that make up meetings, each once; ?1 is a JSON array of the meetings' keys.
from relation r
where r.rowid in (
    select o.rowid from json_each(?1) m cross join relation o
    where o.source = m.value and o.type in ('HELD_IN', 'FOLLOWS')
    union all
    select i.rowid from json_each(?1) m cross join relation i
    where i.target = m.value and i.type in ('PARTICIPATED_IN', 'FOLLOWS')
)
