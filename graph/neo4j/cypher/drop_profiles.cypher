// Deletes profiles, and the blocks in which no other stands.
unwind $args.ids as id
match (p:Profile {id: id}) using index seek p:Profile(id)
optional match (p)-[:IN_BLOCK]->(b)
detach delete p
with distinct b
where b is not null and not exists { (b)<-[:IN_BLOCK]-() }
delete b
