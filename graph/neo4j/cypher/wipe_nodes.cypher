// Deletes some of the other nodes that are derived, LABELS, whose relations are gone, and says whether there are more than that.
match (n:LABELS)
with n limit $args.limit + 1
with collect(n) as found
foreach (n in found[..$args.limit] | detach delete n)
return size(found)
