and exists (select 1 from relation t where t.source = m.key and t.type = 'HELD_IN' and t.target in (select place from within))
