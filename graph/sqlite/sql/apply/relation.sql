-- Writes a relation, with the ids of its ends and the date that lists of it are sorted by.
insert into relation (key, type, source, target, disc, sources, confidence, status, role, behalf, earliest, latest, data,
                      dated, source_id, target_id, source_date, target_date)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
    coalesce((select id from node where key = ?3), ''), coalesce((select id from node where key = ?4), ''),
    case when ?2 in ('HELD_IN', 'MENTIONS', 'ABOUT') then (select date_sort from node where key = ?3) end,
    case when ?2 = 'SAID' then (select date_sort from node where key = ?4) end)
on conflict (key) do update set
    type = excluded.type, source = excluded.source, target = excluded.target, disc = excluded.disc,
    sources = excluded.sources, confidence = excluded.confidence, status = excluded.status, role = excluded.role,
    behalf = excluded.behalf, earliest = excluded.earliest, latest = excluded.latest, data = excluded.data,
    dated = excluded.dated, source_id = excluded.source_id, target_id = excluded.target_id,
    source_date = excluded.source_date, target_date = excluded.target_date
