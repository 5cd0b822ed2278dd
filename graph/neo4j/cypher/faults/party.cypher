// Parties of what is no meeting, that are no actors, or whose side is not there.
match (a)-[p:PARTY_TO]->(m)
unwind case when coalesce(p.sides, []) = [] then [0] else p.sides end as side
with a, m, side
where not (a:Person or a:Institution) or not m:Meeting or not exists { match (n:Node {key: side}) using index seek n:Node(key) }
return distinct 'meeting ' + toString(m.key) + ', actor ' + toString(a.key) as place limit $args.limit
