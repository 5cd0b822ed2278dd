-- Where few nodes are in the set, they are gone through; see walk_kinds.sql.
(select 1 where :most < 0 or (select count(*) from found) <= :most) few
cross join found w cross join node m on m.key = w.key
where m.kind = p.at
