-- Where pairs of actors met, the newest first: meetings that took place, to which both are parties on different sides; see
-- counterparts.sql. The list of the one who has fewer is walked along, as far as counting them is worth while.
with pair (i, walked, other) as (
    select q.i, iif(q.few, q.a, q.b), iif(q.few, q.b, q.a)
    from (
        select key as i, value ->> 0 as a, value ->> 1 as b,
            (select count(*) from (select 1 from attendance x where x.actor = value ->> 0 limit 1000))
            <= (select count(*) from (select 1 from attendance x where x.actor = value ->> 1 limit 1000)) as few
        from json_each(:pairs)
    ) q
)
