not exists (select 1 from json_each(:mentions) q where not exists (
    select 1 from relation t where t.target = q.value and t.type = 'MENTIONS' and t.source_id = m.id and t.source = m.key))
