select t.target as key from json_each(:ends) q cross join relation t where t.source = q.value and t.type = 'VIA'
