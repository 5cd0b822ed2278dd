node m cross join relation o
where m.kind = :kind and m.vague = 1
  and o.source = p.at and o.type = :via and o.target_date = m.date_sort and o.target_id = m.id
