and o.target_date is not null -- always so; it allows the index
