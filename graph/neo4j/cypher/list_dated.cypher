// A page of the relations around nodes, by the day since which they hold. TYPES stands for those that are wanted, TIMES for a
// filter, PAGE for what is before and behind.
unwind $args.of as key
match (n:Node {key: key})-[r:TYPES]-() using index seek n:Node(key)
where TIMES
with distinct r
with r, coalesce(r.since_sort, 'z~') as since, type(r) as type,
  coalesce(startNode(r).long_id, startNode(r).id) + ' ' + coalesce(endNode(r).long_id, endNode(r).id) as ends
where PAGE
with r, since, type, ends order by since ASC, type ASC, ends ASC, r.disc ASC limit $args.limit
return properties(r), type, startNode(r).key, endNode(r).key, since, ends
