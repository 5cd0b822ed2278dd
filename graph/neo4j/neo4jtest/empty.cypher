// Deletes all nodes, but for the one that says that constraints and indexes are as wanted. Their relations
// are gone already: to delete them with a node of very many would overrun the server's memory.
match (n)
where not n:Parley or $layout = '' or coalesce(n.layout, '') <> $layout
call (n) { delete n } in transactions of 2000 rows
