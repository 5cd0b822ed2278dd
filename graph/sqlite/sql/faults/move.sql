-- Moves that are not done.
select m.profile from move m limit ?1
