// Notes in the searchable texts of entities of an older layout how much is spoken of them.
match (n:Entity)
call (n) {
  with n, ' ' + n.kind + ' ' as kind
  where n.search starts with kind and not substring(n.search, size(kind)) starts with 'F'
  set n.search = kind + 'F' + toString(size([from in $args.fames where from <= coalesce(n.sources, 0)])) + substring(n.search, size(kind) - 1)
} in transactions of 1000 rows
