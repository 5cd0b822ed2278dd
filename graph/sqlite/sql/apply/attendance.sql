-- Puts meeting ?4, of date ?2 and id ?3, into the list of actor ?1, with its days ?5 and the other actors that this one met there, ?6.
insert into attendance (actor, date_sort, id, meeting, days, others) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
