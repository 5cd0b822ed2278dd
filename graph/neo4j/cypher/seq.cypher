// The sequence number of the last write transaction.
match (l:Lock {id: 0}) using index seek l:Lock(id) return l.seq
