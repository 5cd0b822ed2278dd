// Profiles that standing claims name and that are not there.
match (c:Claim)
unwind [c.subject, c.object, c.behalf] as id
with id
where id is not null and not exists { match (p:Profile {id: id}) using index seek p:Profile(id) }
return distinct id as place limit $args.limit
