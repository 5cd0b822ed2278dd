// Profiles by id.
unwind $args.ids as id
match (p:Profile {id: id}) using index seek p:Profile(id)
return properties(p)
