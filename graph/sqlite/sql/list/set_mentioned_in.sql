select t.target as key from json_each(:mentioned_in) q cross join relation t where t.source = q.value and t.type = 'MENTIONS'
