not exists (select 1 from json_each(:all) q where not exists (
    select 1 from party t where t.meeting = m.key and t.actor = q.value))
