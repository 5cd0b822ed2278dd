-- Deletes a profile, whose blocks are gone.
delete from profile where id = ?1
