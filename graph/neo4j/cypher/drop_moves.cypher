// Forgets moves that are done.
unwind $args.profiles as profile
match (m:Move {profile: profile}) using index seek m:Move(profile)
delete m
