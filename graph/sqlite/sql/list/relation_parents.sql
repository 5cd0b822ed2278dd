-- Under which key a list stands, of which type its relations are, and after and before which other
-- end, disc and way: a type that a page does not reach is not among them.
with parent (list, type, after_id, after_disc, after_way, before_id, before_disc, before_way) as (
    select l.value, t.value ->> 0, t.value ->> 1, t.value ->> 2, t.value ->> 3,
        t.value ->> 4, t.value ->> 5, t.value ->> 6
    from json_each(:of) l cross join json_each(:types) t
)
