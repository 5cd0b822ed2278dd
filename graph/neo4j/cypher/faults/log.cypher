// Transactions of which the log has other entries than are counted, or times that lists since a time would miss.
call () {
  match (t:Log)
  where t.n = 0
  call (t) {
    match (l:Log) using index seek l:Log(seq, n) where l.seq = t.seq and l.n is not null
    return sum(size(l.entries)) as entries
  }
  with t, entries
  where t.total is null or t.total <> entries or t.high is null or t.high < t.at
  return t.seq as seq
  union
  match (l:Log)
  where l.n > 0 and not exists { match (t:Log {seq: l.seq, n: 0}) using index seek t:Log(seq, n) }
  return l.seq as seq
}
return 'log ' + toString(seq) as place limit $args.limit
