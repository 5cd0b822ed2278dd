select s.key from json_each(:statuses_of) q cross join node s where s.kind = 'MEETING' and s.status <> 'HELD' and s.status = q.value
