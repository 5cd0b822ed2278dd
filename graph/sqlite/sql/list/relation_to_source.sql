and o.source = :to and o.source_id = (select id from node where key = :to)
