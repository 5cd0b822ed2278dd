node m cross join relation o
where m.kind = 'KIND' and m.vague = 1
  and o.source = p.at and o.type = 'VIA' and o.target_date = m.date_sort and o.target_id = m.id
