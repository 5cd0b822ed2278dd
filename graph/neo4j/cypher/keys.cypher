// Notes the first key that is still free.
match (l:Lock {id: 0}) using index seek l:Lock(id) set l.next_key = $args.next
