// Profiles by id.
unwind $ids as id
match (p:Profile {id: id})
return properties(p)
