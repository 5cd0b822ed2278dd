// Notes what standing claims support from now on.
unwind $args.rows as row
match (c:Claim {key: row.claim}) using index seek c:Claim(key)
set c.fact = row.fact, c.node = row.node, c.long_fact = row.long_fact
