-- The first ?1 pairs.
select p.a, p.b from pair p where p.a > '' order by p.a, p.b limit ?1
