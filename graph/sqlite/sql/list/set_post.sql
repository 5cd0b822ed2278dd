select o.source as key from relation o where o.type = 'HOLDS_POSITION'
