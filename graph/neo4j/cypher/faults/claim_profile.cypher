// Profiles that standing claims name and that are not there. Each index gives its texts in order, so that each profile
// is looked up once and none need be remembered.
call () {
  match (c:Claim) using index seek c:Claim(object, key)
  where c.object >= '' and c.key is not null
  with distinct c.object as id order by id
  where not exists { match (p:Profile {id: id}) using index seek p:Profile(id) }
  return id
  union
  match (c:Claim) using index seek c:Claim(subject, key)
  where c.subject >= '' and c.key is not null
  with distinct c.subject as id order by id
  where not exists { match (p:Profile {id: id}) using index seek p:Profile(id) }
  return id
  union
  match (c:Claim) using index seek c:Claim(behalf, key)
  where c.behalf >= '' and c.key is not null
  with distinct c.behalf as id order by id
  where not exists { match (p:Profile {id: id}) using index seek p:Profile(id) }
  return id
}
return id as place limit $args.limit
