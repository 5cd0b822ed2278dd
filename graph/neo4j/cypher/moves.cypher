// The moves that are not done.
match (m:Move) using index seek m:Move(profile)
where m.profile >= ''
return properties(m)
