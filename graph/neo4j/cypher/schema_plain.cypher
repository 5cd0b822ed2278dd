// Takes from the searchable texts of entities of an older layout the word that said how much is spoken of them.
match (n:Entity)
call (n) {
  with n, ' ' + n.kind + ' ' as kind
  where n.search starts with kind + 'F' // words of names are in small letters
  with n, kind, substring(n.search, size(kind)) as words
  set n.search = kind + substring(words, size(split(words, ' ')[0]) + 1)
} in transactions of 1000 rows
