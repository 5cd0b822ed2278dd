exists (
    select 1 from attendance a cross join party s cross join party o
    where a.actor = m.key and s.meeting = a.meeting and s.actor = a.actor
      and o.meeting = a.meeting and o.side <> s.side and o.actor <> a.actor and o.actor in (select value from json_each(:met))
      and exists (select 1 from node m where m.key = a.meeting and m.status in ('HELD', 'ONGOING')
