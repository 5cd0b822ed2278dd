// The profiles that belong to nodes.
unwind $args.nodes as node
match (p:Profile {node: node}) using index seek p:Profile(node)
return properties(p)
