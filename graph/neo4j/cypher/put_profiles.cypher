// Writes profiles.
unwind $args.rows as row
merge (p:Profile {id: row.id})
set p += row
