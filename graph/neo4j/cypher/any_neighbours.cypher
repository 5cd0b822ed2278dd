// As many relations around nodes as are wanted, whichever come first; TYPES stands for their types, TIMES for a filter.
unwind $args.of as key
match (n:Node {key: key})-[r:TYPES]-() using index seek n:Node(key)
where r.confidence >= $args.confidence
  and TIMES
with distinct r limit $args.limit
return properties(r), type(r), startNode(r).key, endNode(r).key
