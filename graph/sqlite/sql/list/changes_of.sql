select l.seq, l.n, b.at, l.data
from start s cross join (select distinct value from json_each(:of)) e cross join ident i cross join change_log l cross join change_batch b
where i.id = e.value and b.seq = l.seq and (l.seq, l.n) in (
    select o.seq, o.n from change_of o cross join change_batch t
    where o.entity = i.number and o.seq >= max(s.seq, :after0) and (o.seq, o.n) > (:after0, :after1) and t.seq = o.seq and t.at >= :since
    order by o.seq, o.n
    limit :limit
)
group by l.seq, l.n
order by l.seq, l.n
limit :limit
