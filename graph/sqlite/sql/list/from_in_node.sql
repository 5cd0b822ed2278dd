relation o cross join node m on m.key = o.source where o.target = p.at and o.type = 'VIA'
