-- Deletes a relation.
delete from relation where key = ?1 returning type
