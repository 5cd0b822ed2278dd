// The words that have keys.
unwind $args.keys as key
call (key) {
  call db.index.fulltext.queryNodes('parley_words', '"' + key + '"') yield node as w
  return w.word as word order by word limit $args.limit
}
return key, word
