// Forgets the parties of meetings that are no longer among them.
unwind $args.rows as row
match (m:Node {key: row.meeting})<-[p:PARTY_TO]-() using index seek m:Node(key)
where not p.hub in row.actors
delete p
