-- Deletes a node.
delete from node where key = ?1
