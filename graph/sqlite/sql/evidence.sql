-- The first ?2 quotes, but those that were rejected, of the standing claims that support each relation whose key is in the JSON
-- array ?1: newest article first. The inner list walks its index only as far as it must.
with quote (fact, pair) as (
    select f.value, q.value
    from (select distinct value from json_each(?1)) f cross join json_each((
        select json_group_array(json_array(one.claim, one.number)) from (
            select c.key as claim, e.key as number
            from claim c cross join json_each(c.data, '$.evidence') e
            where c.fact = f.value and c.fact <> '' and c.retracted_at is null and e.value ->> 'text' <> ''
            order by c.published desc, c.article_id, e.value ->> 'start', c.key, e.key
            limit ?2
        ) one
    )) q
)
select q.fact, c.id, q.pair ->> 1, c.article, c.version,
       e.value ->> 'start', e.value ->> 'end', e.value ->> 'text',
       c.data ->> 'confidence', coalesce(c.data ->> 'attributed_to', ''), c.recorded_at
from quote q cross join claim c cross join json_each(c.data, '$.evidence') e
where c.key = q.pair ->> 0 and e.key = q.pair ->> 1
order by q.fact, c.published desc, c.article_id, e.value ->> 'start', c.key, e.key
