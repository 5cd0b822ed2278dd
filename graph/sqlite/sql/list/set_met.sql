select o.actor as key
from json_each(:met) q cross join attendance a cross join node x cross join party s cross join party o
where a.actor = q.value and x.key = a.meeting and x.status in ('HELD', 'ONGOING')
  and s.meeting = x.key and s.actor = a.actor
  and o.meeting = x.key and o.side <> s.side and o.actor <> a.actor
