// Blocks that do not list a profile.
match (p:Profile)
unwind p.blocks as block
with p, block
where size(block) < $args.cut and not exists { match (p)-[:IN_BLOCK]->(b) where b.id = block }
return block + ' lacks ' + p.id as place limit $args.limit
