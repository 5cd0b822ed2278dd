-- Nodes that cannot be found.
select 'node ' || key from node where id is null limit ?1
