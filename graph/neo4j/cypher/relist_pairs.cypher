// Looks at the pairs of profiles that are of another node now, or gone. In which list they stand follows.
unwind $args.profiles as profile
call (profile) {
  match (p:Pair) using index seek p:Pair(a, b) where p.a = profile and p.b is not null return p
  union
  match (p:Pair {b: profile}) using index seek p:Pair(b) return p
}
with distinct p
