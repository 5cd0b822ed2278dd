exists (select 1 from relation t where t.target = m.key and t.type = 'SAID' and +t.source in (select value from json_each(:said_by)))
