exists (select 1 from relation t where t.source = p.at and t.type = 'VIA' and t.target_id = m.id and t.target = m.key)
