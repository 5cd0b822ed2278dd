select t.source as key from within w cross join relation t
where w.root in (select value from json_each(:places)) and t.target = w.place and t.type = 'HELD_IN'
