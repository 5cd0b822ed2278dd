and p.rank <= :worst and p.score >= :score and x.id = p.a and y.id = p.b and (x.node = y.node) = :certain
