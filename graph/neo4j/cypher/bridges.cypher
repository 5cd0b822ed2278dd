// What stands between each of some nodes and another one, found among the relations of the end that has fewer, unless these are more
// in all than may be looked at, which a row of nothing tells. A walk from there is a part of its own, or the other end might be
// walked from. NEAR_TIMES and FAR_TIMES stand for filters.
unwind $args.of as key
match (a:Node {key: key}) using index seek a:Node(key)
match (b:Node {key: $args.to}) using index seek b:Node(key)
with a, b, count { (a)-[:TYPES]-() } as of_a, count { (b)-[:TYPES]-() } as of_b
with collect(case when of_a <= of_b then [a, b] else [b, a] end) as ends, sum(case when of_a <= of_b then of_a else of_b end) as reach
unwind case when reach <= $args.reach then ends else [null] end as pair
call (pair) {
  with pair[0] as near, pair[1] as far
  call (near) {
    match (near)-[r:TYPES]-(x)
    return r, x
  }
  match (x)-[s:TYPES]-(far)
  where x <> near and x <> far and NEAR_TIMES and FAR_TIMES
  with x, collect(distinct r) + collect(distinct s) as both, max(r.sources) + max(s.sources) as sources
  order by sources desc, x.id limit $args.limit
  unwind both as r
  return r
  union all
  unwind case when pair is null then [null] end as r
  return r
}
with distinct r
return properties(r), type(r), startNode(r).key, endNode(r).key
