exists (select 1 from relation t where t.source = m.key and t.type = 'ABOUT' and +t.target in (select value from json_each(:about)))
