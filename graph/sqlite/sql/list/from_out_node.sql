relation o cross join node m on m.key = o.target where o.source = p.at and o.type = 'VIA'
