relation o where o.source = p.at and o.type = 'VIA'
