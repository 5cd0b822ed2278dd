// How many stories speak, in standing claims and by name, of any profile of each set.
unwind $args.sets as profiles
call (profiles) {
  unwind profiles as profile
  match (c:Claim) using index seek c:Claim(object, key)
  where c.object = profile and c.key is not null and c.type = 'MENTIONS' and c.basis = 'STATED'
  return count(distinct c.story) as stories
}
return stories
