-- Where a source has many articles, what they mention are many nodes: then keys come of which no node has any.
select t.target as key from node a cross join relation t
where a.source = :source and a.source <> '' and t.source = a.key and t.type = 'MENTIONS'
  and (:most < 0 or (select count(*) from (select 1 from node x where x.source = :source and x.source <> '' limit :matches)) <= :most)
union all
select -1 - key from (select a.key from node a where :most >= 0 and a.source = :source and a.source <> '' limit :matches)
where (select count(*) from (select 1 from node x where x.source = :source and x.source <> '' limit :matches)) > :most
