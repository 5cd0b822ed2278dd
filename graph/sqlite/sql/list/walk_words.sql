-- Where many nodes have the words, a page is soon full of those that a walk along the list meets.
from (select 1 where (select count(*) from found) > :most) many
cross join node m
where m.kind = p.at
