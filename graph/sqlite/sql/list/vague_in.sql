node m cross join relation o
where m.kind = 'KIND' and m.vague = 1
  and o.target = p.at and o.type = 'VIA' and o.source_date = m.date_sort and o.source_id = m.id
