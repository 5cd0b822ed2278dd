select o.rowid as row from json_each(:of) n cross join json_each(:types) t cross join relation o
where o.source = n.value and o.type = t.value
