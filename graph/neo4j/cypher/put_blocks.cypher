// Puts profiles into other blocks than they stood in.
unwind $args.rows as row
match (p:Profile {id: row.id}) using index seek p:Profile(id)
where coalesce(p.blocks, []) <> row.blocks
optional match (p)-[i:IN_BLOCK]->()
delete i
with distinct p, row
set p.blocks = row.blocks
with p, row
unwind row.ids as block
merge (b:Block {id: block})
merge (p)-[i:IN_BLOCK]->(b)
set i.block = block, i.profile = row.id
