exists (select 1 from json_each(:any) q cross join party t where t.meeting = m.key and t.actor = q.value)
