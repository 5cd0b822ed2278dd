-- The first article, by id, of those whose profiles belong to a story; ?1 is a JSON array of the stories' keys.
select p.node, min(p.id)
from json_each(?1) j cross join profile p on p.node = j.value
where p.kind = 'ARTICLE'
group by p.node
