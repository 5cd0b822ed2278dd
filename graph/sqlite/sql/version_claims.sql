-- The claims of versions of articles, standing or retracted; ?1 is a JSON array of [article's key, version].
select c.key, c.article, c.version, c.id, c.fact, c.node, c.story, c.recorded_at, c.data
from json_each(?1) v cross join claim c
where c.article = v.value ->> 0 and c.version = v.value ->> 1 and c.retracted_at is null
union all
select c.key, c.article, c.version, c.id, c.fact, c.node, c.story, c.recorded_at, c.data
from json_each(?1) v cross join claim c
where c.article = v.value ->> 0 and c.version = v.value ->> 1 and c.retracted_at is not null
order by 1
