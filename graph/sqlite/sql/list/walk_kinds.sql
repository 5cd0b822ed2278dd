-- Where many nodes are in the set, a page is soon full of those that a walk along the list meets.
(select 1 where (select count(*) from found) > :most) many
cross join node m
where m.kind = p.at
