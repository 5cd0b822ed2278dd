select coalesce(l.country, '') as name, 0, count(distinct c.key), ''
from meeting c left join relation g on g.source = c.key and g.type = 'HELD_IN' left join node l on l.key = g.target
group by name
