select t.source as key from json_each(:ends) q cross join relation t where t.target = q.value and t.type = 'VIA'
