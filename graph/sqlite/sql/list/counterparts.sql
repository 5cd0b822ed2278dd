-- Whom actors met at meetings that took place: parties of another side than one of their own.
-- Open ends of dates are no days.
with counterpart (list, actor, met, first, last, newest) as (
    select a.actor, o.actor, count(distinct m.key),
           coalesce(min(nullif(nullif(m.earliest, ''), '-9999-01-01')), ''),
           coalesce(max(nullif(nullif(m.latest, ''), '9999-12-31')), ''),
           -- The first in order of date, behind what it is ordered by: the separator comes before all that there is in these.
           coalesce(min(iif(:newest, a.date_sort || char(31) || a.id || char(31) || a.meeting, null)), '')
    from json_each(:of) j cross join attendance a cross join node m cross join party s cross join party o
    where a.actor = j.value and m.key = a.meeting and m.status in ('HELD', 'ONGOING')
      and s.meeting = m.key and s.actor = a.actor
      and o.meeting = m.key and o.side <> s.side and o.actor <> a.actor
