relation o where o.target = p.at and o.type = 'VIA'
