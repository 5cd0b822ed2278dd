// Blocks that list a profile that does not stand in them, or none. Of a block with a long name the profile has the whole of it.
call () {
  match (p:Profile)-[i:IN_BLOCK]->(b)
  where coalesce(i.block, '') <> b.id or coalesce(i.profile, '') <> p.id or size(b.id) < $args.cut and not b.id in coalesce(p.blocks, [])
  return b.id + ' lists ' + p.id as place
  union all
  match (b:Block)
  where not exists { (b)<-[:IN_BLOCK]-() }
  return b.id + ' lists nothing' as place
}
return place limit $args.limit
