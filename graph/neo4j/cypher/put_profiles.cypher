// Writes profiles, and gives back those that are of another node now.
unwind $args.rows as row
merge (p:Profile {id: row.id})
with p, row, p.node as before
set p += row
with p, row, before
where before is null or before <> row.node
return p.id
