-- Deletes a meeting's parties.
delete from party where meeting = ?1
