-- See graph.DateFilter.Keeps.
case
    when m.annual then exists (select 1 from json_each(:month_days) d where m.month_from <= d.value ->> 1 and d.value ->> 0 <= m.month_to)
    when m.earliest = '' then false
    when :definite then :since <= m.earliest and m.latest <= :until
    else m.earliest <= :until and :since <= m.latest
end
