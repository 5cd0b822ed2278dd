-- Those that run from one of the nodes have come already.
select o.rowid from relation o
where o.target = n.value and o.type = t.value and o.source not in (select value from json_each(:of))
