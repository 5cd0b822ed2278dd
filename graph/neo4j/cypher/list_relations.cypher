// A page of the relations of nodes. PATTERN stands for the way from a to the other end o, FILTERS for what narrows them; EACH, WAY,
// FROM and TO are simpler where all run the same way.
unwind $args.of as key
call (key) {
  match (a:Node {key: key}) using index seek a:Node(key) match PATTERN
  where FILTERS
  with EACH, o, type(r) as type, o.id as id, r.disc as disc, WAY as way
  with r, o, type, WHOLE_ID as other, disc, way
  where PAGE
  return r, o, type, other, disc, way order by type ASC, other ASC, disc ASC, way ASC limit $args.limit
}
return properties(r), type, FROM, TO, key, other, way
