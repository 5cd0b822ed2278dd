// Relations, TYPES, that do not show the first sentence that says so, which FIRST QUOTE stands for, or the article where it stands.
match ()-[r:TYPES]->()
FIRST QUOTE
with r, a, quote
where coalesce(r.quote, '') <> coalesce(quote, '') or coalesce(r.article, '') <> coalesce(a.id, '')
return coalesce(r.long_key, r.key, type(r)) as place limit $args.limit
