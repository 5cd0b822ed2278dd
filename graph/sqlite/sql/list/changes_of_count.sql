select count(*) from (
    select distinct o.seq, o.n
    from start s cross join json_each(:of) e cross join ident i cross join change_of o cross join change_batch t
    where i.id = e.value and o.entity = i.number and o.seq >= s.seq and t.seq = o.seq and t.at >= :since
)
