-- Under which key a list stands, and the locations at which it is looked for: one, and all within it.
with recursive parent (list, at) as (
    select value ->> 0, value ->> 1 from json_each(:parents)
    union
    select p.list, w.source from parent p cross join relation w where w.target = p.at and w.type = 'WITHIN'
)
