// The relations around nodes, the best supported first; TYPES stands for those that are wanted, TIMES for a filter.
unwind $args.of as key
match (n:Node {key: key})-[r:TYPES]-() using index seek n:Node(key)
where r.confidence >= $args.confidence
  and TIMES
with distinct r
with r, startNode(r) as f, endNode(r) as t
order by r.sources desc, coalesce(r.latest, '') desc, type(r), f.id, t.id, r.disc
limit $args.limit
return properties(r), type(r), f.key, t.key
