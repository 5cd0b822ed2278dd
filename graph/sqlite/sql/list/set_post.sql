select o.source as key from relation o where o.target = :post_at and o.type = 'HOLDS_POSITION'
