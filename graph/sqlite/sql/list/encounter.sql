select a.meeting
from attendance a cross join node m
where a.actor = p.walked and p.walked <> p.other and m.key = a.meeting and m.status in ('HELD', 'ONGOING')
  and exists (
    select 1 from party s cross join party o
    where s.meeting = m.key and s.actor = p.walked and o.meeting = m.key and o.actor = p.other and o.side <> s.side)
