o.target = :at
