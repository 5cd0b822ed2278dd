-- Relations from node ?1 repeat its id and, where lists by date are made of them, its date.
update relation set source_id = ?2, source_date = case when source_date is not null then ?3 end where source = ?1
