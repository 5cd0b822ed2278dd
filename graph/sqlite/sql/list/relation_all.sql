from relation o where o.type = p.type
