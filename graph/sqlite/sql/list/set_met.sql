select o.actor as key
from json_each(:met) q cross join attendance a cross join node m cross join party s cross join party o
where a.actor = q.value and m.key = a.meeting and m.status in ('HELD', 'ONGOING')
  and s.meeting = m.key and s.actor = a.actor
  and o.meeting = m.key and o.side <> s.side and o.actor <> a.actor
