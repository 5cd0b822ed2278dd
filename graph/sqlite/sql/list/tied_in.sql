exists (select 1 from relation t where t.target = p.at and t.type = 'VIA' and t.source_id = m.id and t.source = m.key)
