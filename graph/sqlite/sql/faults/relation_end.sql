-- Relations of which an end, or whom it is on behalf of, is not there.
select r.key
from relation r
where not exists (select 1 from node n where n.key = r.source)
    or not exists (select 1 from node n where n.key = r.target)
    or r.behalf <> 0 and not exists (select 1 from node n where n.key = r.behalf)
limit ?1
