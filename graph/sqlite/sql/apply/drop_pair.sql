-- Deletes a pair.
delete from pair where a = ?1 and b = ?2
