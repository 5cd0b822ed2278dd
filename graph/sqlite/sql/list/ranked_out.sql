select o.rowid from relation o
where o.source = n.value and o.type = t.value
