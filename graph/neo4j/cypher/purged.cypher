// The last transaction that purged an article.
match (l:Lock {id: 0}) using index seek l:Lock(id) return l.purged
