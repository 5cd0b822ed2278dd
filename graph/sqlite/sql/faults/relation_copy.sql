-- Relations whose copies of ids and dates are not what their nodes say; see relation.sql of apply.
select r.key
from relation r cross join node f on f.key = r.source cross join node t on t.key = r.target
where r.source_id is not f.id
    or r.target_id is not t.id
    or r.source_date is not case when r.type in ('HELD_IN', 'MENTIONS', 'ABOUT') then f.date_sort end
    or r.target_date is not case when r.type = 'SAID' then t.date_sort end
limit ?1
