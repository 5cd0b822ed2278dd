// Moves that are not done.
match (m:Move)
return coalesce(m.long_profile, m.profile) as place limit $args.limit
