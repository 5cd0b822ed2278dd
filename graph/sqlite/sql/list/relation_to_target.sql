and o.target = :to and o.target_id = (select id from node where key = :to)
