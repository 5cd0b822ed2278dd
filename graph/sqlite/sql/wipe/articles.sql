-- Articles with standing claims, and how many they have: as many articles as have ?1 claims.
select c.article, count(*)
from claim c
where c.article in (select s.article from claim s where s.article > 0 and s.retracted_at is null order by s.article limit ?1)
  and c.retracted_at is null
group by c.article
order by c.article
