// Pairs of one list. What is wanted of them follows.
match (p:Pair) using index seek p:Pair(listed, rank, a, b)
where p.listed = $args.certain and p.rank >= $args.rank and p.rank <= $args.worst and p.a is not null and p.b is not null
  and case when p.rank = $args.rank then p.a > $args.a or p.a = $args.a and p.b > $args.b else true end
  and case when p.rank = $args.worst then p.score >= $args.score else true end
