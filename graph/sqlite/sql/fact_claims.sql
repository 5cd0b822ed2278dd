-- The standing claims that support the relations whose keys are in the JSON array ?1.
select c.key, c.article, c.version, c.id, c.fact, c.node, c.story, c.recorded_at, c.data
from json_each(?1) f cross join claim c
where c.fact = f.value and c.fact <> '' and c.retracted_at is null
order by c.key
