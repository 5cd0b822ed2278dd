-- See graph.DateFilter.Keeps.
and case when m.annual
    then exists (select 1 from json_each(:month_days) d where m.month_from <= d.value ->> 1 and d.value ->> 0 <= m.month_to)
    else m.earliest <> '' and :since <= m.earliest and m.latest <= :until end
