-- Whom an actor met stands beside each meeting in its list, so that hubs need not look for it at each: see encounter.go. Meetings of
-- many say so in table party alone.
alter table attendance add column days text not null default '';
alter table attendance add column others text not null default '';
update attendance set (days, others) = (
    select days_of(m.status, m.earliest, m.latest, m.month_from, m.month_to, m.annual),
        iif((select count(*) from (select 1 from party p where p.meeting = m.key limit 65)) > 64, '*', coalesce((
            select group_concat(distinct o.actor)
            from party o
            where o.meeting = attendance.meeting and o.actor <> attendance.actor
                and exists (select 1 from party s where s.meeting = o.meeting and s.actor = attendance.actor and s.side <> o.side)), ''))
    from node m where m.key = attendance.meeting
);
