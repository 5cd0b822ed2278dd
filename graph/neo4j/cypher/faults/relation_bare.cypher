// Relations, TYPES, that no standing claim supports.
match ()-[r:TYPES]->()
where r.key is null or not exists { match (c:Claim) using index seek c:Claim(fact, sort) where c.fact = r.key and c.sort is not null }
return coalesce(r.long_key, r.key, type(r)) as place limit $args.limit
