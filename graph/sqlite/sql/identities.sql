-- The nodes that profiles belong to; ?1 is a JSON array of the profiles' ids. The story that an article
-- tells is a key and no node.
select p.id, p.node, coalesce(n.id, '')
from json_each(?1) j cross join profile p on p.id = j.value left join node n on n.key = p.node
