-- Entries of the lists of meetings that no party has, whose meeting has another id, date or days, or at which others were met; and
-- parties without one. See encounter.go.
select * from (
    select 'actor ' || a.actor || ', ' || a.id as place
    from attendance a
    where not exists (select 1 from party p where p.meeting = a.meeting and p.actor = a.actor)
        or not exists (
            select 1 from node n
            where n.key = a.meeting and n.date_sort = a.date_sort and n.id = a.id
                and a.days = days_of(n.status, n.earliest, n.latest, n.month_from, n.month_to, n.annual))
        or a.others <> iif((select count(*) from party p where p.meeting = a.meeting) > 64, '*', coalesce((
            select group_concat(distinct o.actor)
            from party o
            where o.meeting = a.meeting and o.actor <> a.actor
                and exists (select 1 from party s where s.meeting = o.meeting and s.actor = a.actor and s.side <> o.side)), ''))
    union all
    select 'actor ' || p.actor || ', ' || n.id
    from party p cross join node n on n.key = p.meeting
    where not exists (
        select 1 from attendance a
        where a.actor = p.actor and a.date_sort = n.date_sort and a.id = n.id and a.meeting = p.meeting
    )
) limit ?1
