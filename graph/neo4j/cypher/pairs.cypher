// The pairs that have any of some profiles in them.
unwind $args.profiles as profile
call (profile) {
  match (p:Pair) using index seek p:Pair(a, b) where p.a = profile and p.b is not null return p
  union
  match (p:Pair {b: profile}) using index seek p:Pair(b) return p
}
with distinct p
return properties(p)
