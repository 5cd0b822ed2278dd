// Begins a write transaction: waits until no other is open, and advances the sequence.
merge (l:Lock {id: 0})
set l.seq = coalesce(l.seq, 0) + 1
return l.seq, coalesce(l.next_key, 1), coalesce(l.rules, ''), l.log_high, coalesce(l.log_entries, 0)
