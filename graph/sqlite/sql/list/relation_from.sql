and o.source = :from
