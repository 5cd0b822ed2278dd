-- Relations from a node to itself, which both directions have counted.
from relation o
where o.source = p.list and o.type = p.type and o.target = p.list and o.target_id = (select id from node where key = p.list)
