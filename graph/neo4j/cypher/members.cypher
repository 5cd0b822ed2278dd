// The profiles that belong to nodes.
unwind $nodes as node
match (p:Profile {node: node})
return properties(p)
