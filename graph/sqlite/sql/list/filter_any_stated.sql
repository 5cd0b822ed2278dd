exists (
    select 1 from relation t
    where t.target = m.key and t.type = 'PARTICIPATED_IN' and (:role = '' or t.role = :role)
      and (t.source in (select value from json_each(:any)) or :acting and t.behalf in (select value from json_each(:any))))
