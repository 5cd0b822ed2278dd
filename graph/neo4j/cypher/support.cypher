// Notes what standing claims support from now on, and gives back what they supported.
unwind $args.rows as row
match (c:Claim {key: row.claim}) using index seek c:Claim(key)
with c, row, c.fact as before
set c.fact = row.fact, c.node = row.node, c.long_fact = row.long_fact
return before
