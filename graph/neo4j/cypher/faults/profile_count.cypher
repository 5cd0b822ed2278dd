// Profiles that other numbers of standing claims mention, or mention by name, than they say.
match (p:Profile)
where p.kind <> 'ARTICLE'
call (p) {
  match (c:Claim) using index seek c:Claim(object, key) where c.object = p.id and c.key is not null and c.type = 'MENTIONS'
  return count(c) as articles, count(case when c.basis = 'STATED' then 1 end) as stated
}
with p, articles, stated
where p.articles <> articles or p.stated <> stated
return coalesce(p.long_id, p.id) as place limit $args.limit
