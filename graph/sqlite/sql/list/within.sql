-- The locations that filters name, each with all that lie within it.
, within (root, place) as (
    select value, value from json_each(:roots)
    union
    select w.root, r.source from within w cross join relation r where r.target = w.place and r.type = 'WITHIN'
)
