// Begins a write transaction: waits until no other is open, and advances the sequence. The first to be written is what takes the
// lock, and only then it is read. Where "merge" looks for the node, those who wait are in the way of the statement that writes to it last:
// the server calls that a deadlock, and ends them.
match (l:Lock {id: 0}) using index seek l:Lock(id)
set l.held = true
with l
set l.seq = coalesce(l.seq, 0) + 1
return l.seq, coalesce(l.next_key, 1), coalesce(l.rules, ''), l.log_high, coalesce(l.log_entries, 0)
