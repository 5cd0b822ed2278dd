// Puts profiles into other blocks than they stood in, and deletes those in which no other stands.
unwind $args.rows as row
match (p:Profile {id: row.id}) using index seek p:Profile(id)
where coalesce(p.blocks, []) <> row.blocks
optional match (p)-[i:IN_BLOCK]->(b)
delete i
with p, row, collect(b) as left
set p.blocks = row.blocks
with p, row, left
call (p, row) {
  unwind row.ids as block
  merge (b:Block {id: block})
  merge (p)-[i:IN_BLOCK]->(b)
  set i.block = block, i.profile = row.id
}
unwind left as b
with distinct b
where not exists { (b)<-[:IN_BLOCK]-() }
delete b
