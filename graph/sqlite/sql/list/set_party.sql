select a.meeting as key from json_each(:parties) q cross join attendance a where a.actor = q.value
