select count(*) from (
    select distinct o.seq, o.n
    from start s cross join json_each(:of) e cross join change_of o cross join change_batch t
    where o.entity = e.value and o.seq >= s.seq and t.seq = o.seq and t.at >= :since
)
