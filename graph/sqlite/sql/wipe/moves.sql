-- The first ?1 moves.
select m.profile from move m where m.profile > '' order by m.profile limit ?1
