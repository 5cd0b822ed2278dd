// The standing claims that name any of some profiles, each once.
unwind $profiles as profile
call (profile) {
  match (c:Claim {object: profile}) return c
  union
  match (c:Claim {subject: profile}) return c
  union
  match (c:Claim {behalf: profile}) return c
}
with distinct c
return properties(c)
