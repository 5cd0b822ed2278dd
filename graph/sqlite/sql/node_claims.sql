-- The first ?2 standing claims that mention each node whose key is in the JSON array ?1: newest
-- article first, then by where the first quote stands. The inner list walks its index only as far as it must.
select f.value, c.key, c.article, c.version, c.id, c.fact, c.node, c.story, c.recorded_at, c.data
from (select distinct value from json_each(?1)) f cross join json_each((
    select json_group_array(one.claim) from (
        select c.key as claim
        from claim c
        where c.node = f.value and c.node <> 0 and c.retracted_at is null
        order by c.published desc, c.article_id,
                 (select min(e.value ->> 'start') from json_each(c.data, '$.evidence') e), c.key
        limit ?2
    ) one
)) q cross join claim c
where c.key = q.value
order by f.value, q.key
