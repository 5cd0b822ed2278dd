// How many articles speak, in standing claims and by name, of any profile of each set.
unwind $args.sets as profiles
call (profiles) {
  unwind profiles as profile
  match (c:Claim {object: profile}) using index seek c:Claim(object)
  where c.type = 'MENTIONS' and c.basis = 'STATED'
  return count(distinct c.article) as articles
}
return articles
