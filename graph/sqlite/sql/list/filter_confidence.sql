m.kind = 'MEETING' and exists (select 1 from relation t where t.target = m.key and t.type = 'MENTIONS' and t.confidence >= :confidence)
