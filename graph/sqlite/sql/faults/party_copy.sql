-- Entries of the lists of meetings that no party has, or whose meeting has another id or date; and parties without one.
select * from (
    select 'actor ' || a.actor || ', ' || a.id as place
    from attendance a
    where not exists (select 1 from party p where p.meeting = a.meeting and p.actor = a.actor)
        or not exists (select 1 from node n where n.key = a.meeting and n.date_sort = a.date_sort and n.id = a.id)
    union all
    select 'actor ' || p.actor || ', ' || n.id
    from party p cross join node n on n.key = p.meeting
    where not exists (
        select 1 from attendance a
        where a.actor = p.actor and a.date_sort = n.date_sort and a.id = n.id and a.meeting = p.meeting
    )
) limit ?1
