// Pairs of one list that have a profile of any of some nodes in them. What is wanted of them follows.
unwind $args.of as node
match (own:Profile {node: node}) using index seek own:Profile(node)
call (own) {
  match (p:Pair) using index seek p:Pair(a, b) where p.a = own.id and p.b is not null return p
  union
  match (p:Pair {b: own.id}) using index seek p:Pair(b) return p
}
with distinct p
where p.listed = $args.certain and p.rank >= $args.rank and p.score >= $args.score
  and case when p.rank = $args.rank then p.a > $args.a or p.a = $args.a and p.b > $args.b else true end
