// Nodes by key.
unwind $args.keys as key
match (n:Node {key: key}) using index seek n:Node(key)
return properties(n)
