-- The standing claims of articles; ?1 is a JSON array of the articles' keys.
select c.key, c.article, c.version, c.id, c.fact, c.node, c.story, c.recorded_at, c.data
from json_each(?1) a cross join claim c
where c.article = a.value and c.retracted_at is null
order by c.key
