// Profiles without the copy of their facets of identity.
match (p:Profile)
where p.facets is not null and p.identity is null
return coalesce(p.long_id, p.id) as place limit $args.limit
