-- Whom actors met at meetings that took place: parties of another side than one of their own. The list of an actor has them, in the
-- order of which the first is the newest; of crowded meetings the parties do.
with counterpart (list, actor, met, first, last, newest) as (
    select j.value, cast(c.key as integer), cast(c.value ->> 0 as integer), c.value ->> 1, c.value ->> 2, c.value ->> 3
    from json_each(:of) j cross join json_each(count_met((
        select group_concat(entry, ';')
        from (
            select iif(:newest, a.meeting, '') || ',' || a.days || ',' || iif(a.others <> '*', a.others, (
                select group_concat(distinct o.actor)
                from party o
                where o.meeting = a.meeting and o.actor <> a.actor
                    and exists (select 1 from party s where s.meeting = o.meeting and s.actor = a.actor and s.side <> o.side))) as entry
            from attendance a
            where a.actor = j.value and a.days <> '-' and a.others <> ''
            order by a.date_sort, a.id
        )), :dates)) c
)
