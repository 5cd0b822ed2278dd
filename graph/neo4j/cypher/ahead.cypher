// The relations of the nodes GIVEN, asked along with what found them, as ROWS, and their other ends as ENDS. PATTERN stands for the way from a
// to the other end o, FILTERS for what narrows them; EACH and WAY are simpler where all run the same way.
call (GIVEN) {
  unwind GIVEN as a
  call (a) {
    match PATTERN
    where FILTERS
    with EACH, o, type(r) as type, o.id as id, r.disc as disc, WAY as way
    with r, o, type, WHOLE_ID as other, disc, way
    return r, o, type, other, disc, way order by type, other, disc, way limit $args.limit
  }
  with a.key as key, r, o, type, other, disc, way limit $args.most
  return collect([COLUMNS]) as ROWS, collect(distinct o) as ENDS
}
