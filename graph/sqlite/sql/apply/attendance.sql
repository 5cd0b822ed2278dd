-- Puts meeting ?4, of date ?2 and id ?3, into the list of actor ?1.
insert into attendance (actor, date_sort, id, meeting) values (?1, ?2, ?3, ?4) on conflict do nothing
