-- Parties of what is no meeting, or that are not there, or whose side is not.
select 'meeting ' || p.meeting || ', actor ' || p.actor
from party p
where not exists (select 1 from node n where n.key = p.meeting and n.kind = 'MEETING')
    or not exists (select 1 from node n where n.key = p.actor)
    or not exists (select 1 from node n where n.key = p.side)
limit ?1
