from relation r where r.rowid in (
    select o.rowid from pair p cross join json_each(:types) t cross join relation o where o.source = p.node and o.type = t.value and o.target_id = p.id
    union
    select o.rowid from pair p cross join json_each(:types) t cross join relation o where o.target = p.node and o.type = t.value and o.source_id = p.id)
