-- Since and until when relations hold, behind row ?1.
select r.rowid, coalesce(r.data ->> 'since', ''), coalesce(r.data ->> 'until', '')
from relation r
where r.rowid > ?1 and coalesce(r.data ->> 'since', r.data ->> 'until') is not null
order by r.rowid limit ?2
