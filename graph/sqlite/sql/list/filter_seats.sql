exists (
    select 1 from relation t
    where t.source = m.key and t.type = 'BASED_IN'
      and +t.target in (select w.place from within w where w.root in (select value from json_each(:seats))))
