// Relations, TYPES, that do not run between nodes of the graph, or are on behalf of one that is not there.
call () {
  match (f)-[r:TYPES]->(t)
  where not (f:Node and t:Node)
  return r
  union all
  match ()-[r:PARTICIPATED_IN]->()
  where r.behalf is not null and not exists { match (b:Node {key: r.behalf}) using index seek b:Node(key) }
  return r
}
return coalesce(r.long_key, r.key, type(r)) as place limit $args.limit
