-- Where names stand in the standing versions of the articles whose keys are in the JSON array ?1.
select c.article, c.node, s.value ->> 'start', s.value ->> 'end'
from json_each(?1) a cross join claim c cross join json_each(c.data, '$.names') s
where c.article = a.value and c.retracted_at is null and c.type = 'MENTIONS' and c.node <> 0
order by c.article, s.value ->> 'start', s.value ->> 'end', c.node
