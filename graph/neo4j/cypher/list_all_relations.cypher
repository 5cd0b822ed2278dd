// A page of all relations. PATTERN stands for what joins f and t, FILTERS for what narrows them.
match PATTERN
where FILTERS
with r, type(r) as type, coalesce(f.long_id, f.id) + ' ' + coalesce(t.long_id, t.id) as other, r.disc as disc, '' as way
where PAGE
with r, type, other, disc, way order by type ASC, other ASC, disc ASC, way ASC limit $args.limit
return properties(r), type, startNode(r).key, endNode(r).key, 0, other, way
