// Deletes some of the other nodes that are derived, whose relations are gone.
match (n:Claim|Pair|Move|Profile|Block|Entity|Statement)
with n limit $args.limit + 1
with collect(n) as found
foreach (n in found[..$args.limit] | detach delete n)
return size(found)
