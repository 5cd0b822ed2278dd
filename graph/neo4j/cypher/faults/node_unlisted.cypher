// Nodes that are not found by all that finds nodes of their kind. All conditions are one value: of a filter the planner
// would make a scan for each.
match (n:Node)
with n,
  n.id is null or n.name_sort is null or n.date_sort is null or n.search is null or not n.search starts with ' ' + n.kind + ' '
    or not case n.kind
      when 'PERSON' then n:Person and n:Entity
      when 'INSTITUTION' then n:Institution and n:Entity
      when 'LOCATION' then n:Location and n:Entity
      when 'MEETING' then n:Meeting and n:Entity
      when 'STATEMENT' then n:Statement
      when 'ARTICLE' then n:Article
      else false
    end as unlisted
where unlisted
return coalesce(n.long_id, n.id, 'node ' + toString(n.key)) as place limit $args.limit
