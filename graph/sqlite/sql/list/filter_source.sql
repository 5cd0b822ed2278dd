(m.source = :source or m.kind = 'MEETING' and exists (
    select 1 from relation t cross join node a
    where t.target = m.key and t.type = 'MENTIONS' and a.key = t.source and a.source = :source))
