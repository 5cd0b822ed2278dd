exists (
    select 1 from attendance a cross join node x cross join party s cross join party o
    where a.actor = m.key and x.key = a.meeting and x.status in ('HELD', 'ONGOING')
      and s.meeting = x.key and s.actor = a.actor
      and o.meeting = x.key and o.side <> s.side and o.actor <> a.actor and o.actor in (select value from json_each(:met)))
