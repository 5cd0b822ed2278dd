// The posts that people hold at institutions; a pair is the key of a person and that of an institution.
unwind $args.ends as ends
match (p:Node {key: ends[0]})-[r:HOLDS_POSITION]->(i:Node {key: ends[1]}) using index seek p:Node(key)
return properties(r), type(r), p.key, i.key
