// Finds nodes by reference: by id, by the id of a profile that was merged, else by name, or by the title of a meeting.
unwind $args.refs as ref
call (ref) {
  match (n:Node {id: ref.id}) using index seek n:Node(id) return n
  union
  match (p:Profile {id: ref.id}) using index seek p:Profile(id) match (n:Node {key: p.node}) using index seek n:Node(key) return n
}
return ref.index as i, n
union all
unwind $args.refs as ref
with ref
where ref.names <> ''
  and not exists { match (n:Node {id: ref.id}) using index seek n:Node(id) }
  and not exists { match (p:Profile {id: ref.id}) using index seek p:Profile(id) }
call (ref) {
  call db.index.fulltext.queryNodes('parley_entity_names', ref.names) yield node as n
  return n order by n.name_sort, n.id limit $args.limit
  union
  match (n:Node {kind: 'MEETING', name_sort: ref.title}) using index seek n:Node(kind, name_sort, id) where n.id >= ''
  return n order by n.name_sort, n.id limit $args.limit
}
return ref.index as i, n
