-- Takes a meeting out of the lists of its actors; its parties are still there.
delete from attendance
where meeting = ?1 and (actor, date_sort, id) in (
    select p.actor, m.date_sort, m.id from party p cross join node m where p.meeting = ?1 and m.key = ?1
)
