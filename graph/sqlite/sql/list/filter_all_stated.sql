not exists (select 1 from json_each(:all) q where not exists (
    select 1 from relation t
    where t.target = m.key and t.type = 'PARTICIPATED_IN' and (:role = '' or t.role = :role)
      and (t.source = q.value or :acting and t.behalf = q.value)))
