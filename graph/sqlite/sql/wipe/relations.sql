-- The first ?1 relations.
select r.key from relation r where r.key > '' order by r.key limit ?1
