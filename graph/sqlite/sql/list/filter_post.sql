exists (select 1 from relation o where o.source = m.key and o.type = 'HOLDS_POSITION'
