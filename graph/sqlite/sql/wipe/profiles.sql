-- The first ?1 profiles.
select p.id from profile p where p.id > '' order by p.id limit ?1
