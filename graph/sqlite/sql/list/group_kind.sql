select m.subkind, 0, count(*), '' from meeting c cross join node m on m.key = c.key group by m.subkind
