from relation o where o.source = p.list and o.type = p.type
