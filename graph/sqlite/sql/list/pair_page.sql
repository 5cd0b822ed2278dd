and (p.rank, p.a, p.b) > (:after0, :after1, :after2)
order by p.rank, p.a, p.b
limit :limit
