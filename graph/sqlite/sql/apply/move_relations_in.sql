-- Relations to node ?1 repeat its id and, where lists by date are made of them, its date.
update relation set target_id = ?2, target_date = case when target_date is not null then ?3 end where target = ?1
