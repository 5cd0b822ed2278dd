// Nodes by key.
unwind $keys as key
match (n:Node {key: key})
return properties(n)
