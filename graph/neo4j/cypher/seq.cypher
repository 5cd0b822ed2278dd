// The sequence number of the last write transaction.
match (l:Lock {id: 0}) return l.seq
