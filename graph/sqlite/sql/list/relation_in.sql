from relation o where o.target = p.list and o.type = p.type
