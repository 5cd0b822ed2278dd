select l.seq, l.n, b.at, l.data
from change_batch b cross join change_log l
where b.seq >= max((select seq from start), :after0) and b.at >= :since and l.seq = b.seq and (l.seq, l.n) > (:after0, :after1)
order by b.seq, l.n
limit :limit
