// Who took part in meetings, where they were held and what they follow or are followed by, each once.
unwind $args.meetings as meeting
match (m:Node {key: meeting})-[r:PARTICIPATED_IN|HELD_IN|FOLLOWS]-() using index seek m:Node(key)
with distinct r
return properties(r), type(r), startNode(r).key, endNode(r).key
