-- Meeting ?1 moves from date ?2 and id ?3 to date ?4, id ?5 and days ?6 in the lists of its actors.
update attendance set date_sort = ?4, id = ?5, days = ?6
where meeting = ?1 and date_sort = ?2 and id = ?3 and actor in (select p.actor from party p where p.meeting = ?1)
