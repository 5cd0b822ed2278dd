// Deletes some of the relations that are derived, TYPES, and says whether there are more than that.
match ()-[r:TYPES]->()
with r limit $args.limit + 1
with collect(r) as found
foreach (r in found[..$args.limit] | delete r)
return size(found)
