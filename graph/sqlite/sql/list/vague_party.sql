node m cross join attendance a
where m.kind = 'MEETING' and m.vague = 1 and a.actor = p.at and a.date_sort = m.date_sort and a.id = m.id
