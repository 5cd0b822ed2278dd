-- All claims of a profile have followed it.
delete from move where profile = ?1
