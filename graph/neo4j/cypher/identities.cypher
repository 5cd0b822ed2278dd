// The nodes that profiles belong to. The story that an article tells is a key and no node.
unwind $args.ids as id
match (p:Profile {id: id}) using index seek p:Profile(id)
optional match (n:Node {key: p.node}) using index seek n:Node(key)
return p {.id, .long_id}, p.node, n {.id, .long_id}
