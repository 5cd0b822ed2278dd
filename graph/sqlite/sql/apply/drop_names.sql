-- The names that a node has had find it no more.
delete from name
where node = ?1 and folded in (select j.value from node n cross join json_each(n.names) j where n.key = ?1)
