select '', coalesce(g.actor, 0) as party, count(distinct c.key), ''
from meeting c left join party g on g.meeting = c.key
group by party
