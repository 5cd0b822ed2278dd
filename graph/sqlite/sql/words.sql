-- The words under the keys ?1 (a JSON array), ?2 of each.
select k.value, w.word
from json_each(?1) k cross join word w
where w.key = k.value
  and w.word in (select word from word o where o.key = k.value order by o.word limit ?2)
order by k.value, w.word
