-- The locations that a filter names, and all within them.
, within (place) as (
    select value from json_each(:places)
    union
    select w.source from within p cross join relation w where w.target = p.place and w.type = 'WITHIN'
)
