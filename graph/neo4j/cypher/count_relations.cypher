// How many relations nodes have. PATTERN stands for the way from a to the other end o, FILTERS for what narrows them.
unwind $args.of as key
match (a:Node {key: key}) using index seek a:Node(key)
return key, count { match PATTERN where FILTERS return distinct r }
