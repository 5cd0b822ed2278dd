select * from (
    select c.list, c.actor, c.met, c.first, c.last, c.newest, x.kind, printf('%09d', 999999999 - c.met) as inverted, x.name_sort, x.id
    from counterpart c cross join node x on x.key = c.actor
) x where true
