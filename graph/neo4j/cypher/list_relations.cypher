// A page of the relations of nodes. PATTERN stands for the way from a to the other end o, FILTERS for what narrows them.
unwind $args.of as key
call (key) {
  match (a:Node {key: key}) using index seek a:Node(key) match PATTERN
  where FILTERS
  with distinct r, o, type(r) as type, coalesce(o.long_id, o.id) as other,
    case when startNode(r) = a then '' else '<' end as way
  where PAGE
  return r, o, type, other, way order by type ASC, other ASC, r.disc ASC, way ASC limit $args.limit
}
return properties(r), type, startNode(r).key, endNode(r).key, key, other, way
