// Pairs of one sort, whose profiles are there, and of one node or not. What is wanted of them follows.
match (p:Pair) using index seek p:Pair(certain, rank, a, b)
where p.certain = $args.certain and p.rank >= $args.rank and p.rank <= $args.worst and p.a is not null and p.b is not null
  and p.score >= $args.score
  and case when p.rank = $args.rank then p.a > $args.a or p.a = $args.a and p.b > $args.b else true end
match (x:Profile {id: p.a}) using index seek x:Profile(id)
match (y:Profile {id: p.b}) using index seek y:Profile(id)
with p, x, y where (x.node = y.node) = $args.certain
