-- Under which key a list stands, of which type its relations are, and after and before which other
-- end and disc: a type that a page does not reach is not among them.
with parent (list, type, after_id, after_disc, before_id, before_disc) as (
    select l.value, t.value ->> 0, t.value ->> 1, t.value ->> 2, t.value ->> 3, t.value ->> 4
    from json_each(:of) l cross join json_each(:types) t
)
