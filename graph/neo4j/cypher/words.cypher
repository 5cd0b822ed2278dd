// The words under keys.
unwind $args.keys as key
call (key) {
  match (w:Word) using index seek w:Word(key, word)
  where w.key = key and w.word is not null
  return w.word as word order by w.key, w.word limit $args.limit
}
return key, word
