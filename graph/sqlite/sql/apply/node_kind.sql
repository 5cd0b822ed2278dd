-- What a node that is to be dropped is.
select kind from node where key = ?1
