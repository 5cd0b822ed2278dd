-- Puts a meeting into the lists of its actors.
insert into attendance (actor, date_sort, id, meeting)
select distinct p.actor, m.date_sort, m.id, m.key from party p cross join node m where p.meeting = ?1 and m.key = ?1
