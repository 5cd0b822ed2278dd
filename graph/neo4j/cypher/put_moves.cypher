// Notes how far moves have come.
unwind $args.rows as row
merge (m:Move {profile: row.profile})
set m = row
