select s.key from json_each(:kinds_of) q cross join node s where s.kind = 'MEETING' and s.subkind = q.value
