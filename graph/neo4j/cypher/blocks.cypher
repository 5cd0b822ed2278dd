// The first profiles of blocks, by id, with no facets but those of identity.
unwind $args.blocks as block
call (block) {
  match (p)-[i:IN_BLOCK]->() using index seek i:IN_BLOCK(block, profile)
  where i.block = block and i.profile is not null
  return p order by i.block, i.profile limit $args.limit
}
return block, p {.id, .long_id, .kind, .node, .articles, .stated, .blocks, facets: p.identity}
