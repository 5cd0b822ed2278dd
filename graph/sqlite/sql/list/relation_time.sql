-- See graph.TimeFilter.Keeps.
case
    when o.type = 'MENTIONS' then true
    when o.type in ('PARTICIPATED_IN', 'SAID', 'HELD_IN', 'FOLLOWS', 'ABOUT') then exists (
        select 1 from node e
        where e.key = iif(o.type in ('PARTICIPATED_IN', 'SAID'), o.target, o.source) and case
            when e.annual then exists (select 1 from json_each(:month_days) d where e.month_from <= d.value ->> 1 and d.value ->> 0 <= e.month_to)
            when e.earliest = '' then false
            when :definite then :since <= e.earliest and e.latest <= :until
            else e.earliest <= :until and :since <= e.latest
        end)
    else (o.earliest = '' or o.earliest <= :to) and (o.latest = '' or :from <= o.latest)
end
