// Parties whose copies of their own key, or of the meeting's id and date, are not what these are.
match (a)-[p:PARTY_TO]->(m)
where coalesce(p.hub, 0) <> a.key or coalesce(p.item_id, '') <> m.id or coalesce(p.date_sort, '') <> m.date_sort
return 'actor ' + toString(a.key) + ', ' + m.id as place limit $args.limit
