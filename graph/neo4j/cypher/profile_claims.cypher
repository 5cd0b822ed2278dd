// The next standing claims that name any of some profiles, each once.
unwind $args.profiles as profile
call (profile) {
  match (c:Claim) using index seek c:Claim(object, key) where c.object = profile and c.key > $args.after
  return c order by c.object, c.key limit $args.limit
  union
  match (c:Claim) using index seek c:Claim(subject, key) where c.subject = profile and c.key > $args.after
  return c order by c.subject, c.key limit $args.limit
  union
  match (c:Claim) using index seek c:Claim(behalf, key) where c.behalf = profile and c.key > $args.after
  return c order by c.behalf, c.key limit $args.limit
}
with distinct c order by c.key limit $args.limit
return properties(c)
