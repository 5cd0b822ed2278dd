-- Meetings of rare kinds, and those that did not simply take place: few of many, which a walk along a list seldom meets.
create index node_by_subkind on node (subkind) where kind = 'MEETING';
create index node_by_status on node (status) where kind = 'MEETING' and status <> 'HELD';
