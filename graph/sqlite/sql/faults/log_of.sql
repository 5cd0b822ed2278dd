-- Entries that are in the log of an entity and not in the log, or do not concern it; and those that are not in the log of one that they concern.
select * from (
    select 'log ' || x.seq || '/' || x.n || ' of ' || coalesce(i.id, x.entity) as place
    from change_of x left join ident i on i.number = x.entity
    where not exists (
        select 1 from change_log l cross join json_each(l.data, '$.of') o where l.seq = x.seq and l.n = x.n and o.value = i.id
    )
    union all
    select 'log ' || l.seq || '/' || l.n || ' of ' || o.value
    from change_log l cross join json_each(l.data, '$.of') o
    where not exists (select 1 from ident i cross join change_of x where i.id = o.value and x.entity = i.number and x.seq = l.seq and x.n = l.n)
) limit ?1
