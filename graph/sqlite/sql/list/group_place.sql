select '', coalesce(g.target, 0) as place, count(distinct c.key), ''
from meeting c left join relation g on g.source = c.key and g.type = 'HELD_IN'
group by place
