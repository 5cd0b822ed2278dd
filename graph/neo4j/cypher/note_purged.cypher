// This transaction purges.
match (l:Lock {id: 0}) using index seek l:Lock(id) set l.purged = l.seq
