// Nodes by key.
unwind $keys as key
match (n:Node {key: key}) using index seek n:Node(key)
return properties(n)
