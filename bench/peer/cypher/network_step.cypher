// The relations around nodes, the best supported first.
match (n:Node)-[r:HOLDS_POSITION|PARTICIPATED_IN|HELD_IN|FOLLOWS|MEMBER_OF|REPRESENTS|PART_OF|BASED_IN|GOVERNS|WITHIN]-()
where n.id in $of
with distinct r
with r, startNode(r) as f, endNode(r) as t
order by r.sources desc, coalesce(r.latest, '') desc, type(r), f.id, t.id, r.disc
limit $limit
return r.key as key, {type: type(r), from: {id: f.id}, to: {id: t.id}} as edge, {id: f.id, name: f.name} as start, {id: t.id, name: t.name} as stop
