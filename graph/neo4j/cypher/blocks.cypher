// The profiles of blocks, by id, with no facets but those of identity; of a block that holds more than $args.most one row without any.
unwind $args.blocks as block
match (b:Block {id: block}) using index seek b:Block(id)
with block, count { (b)<-[:IN_BLOCK]-() } > $args.most as crowded
call (block, crowded) {
  with * where crowded
  return null as p
  union all
  with * where not crowded
  match (p)-[i:IN_BLOCK]->() using index seek i:IN_BLOCK(block, profile)
  where i.block = block and i.profile is not null
  return p order by i.block, i.profile
}
return block, p {.id, .long_id, .kind, .node, .articles, .stated, .blocks, facets: p.identity}
