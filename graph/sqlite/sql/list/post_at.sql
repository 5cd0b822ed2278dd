+o.target = :at
