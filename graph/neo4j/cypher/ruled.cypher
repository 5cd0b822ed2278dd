// By which rules the graph was derived.
match (l:Lock {id: 0}) using index seek l:Lock(id) return coalesce(l.rules, '')
