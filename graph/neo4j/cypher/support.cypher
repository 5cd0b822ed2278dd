// Notes what standing claims support from now on.
unwind $rows as row
match (c:Claim {key: row.claim})
set c.fact = row.fact, c.node = row.node, c.long_fact = row.long_fact
