// The standing claims that name any of some profiles, each once.
unwind $args.profiles as profile
call (profile) {
  match (c:Claim {object: profile}) using index seek c:Claim(object) return c
  union
  match (c:Claim {subject: profile}) using index seek c:Claim(subject) return c
  union
  match (c:Claim {behalf: profile}) using index seek c:Claim(behalf) return c
}
with distinct c
return properties(c)
