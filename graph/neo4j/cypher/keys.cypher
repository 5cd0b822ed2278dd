// Notes the first key that is still free.
match (l:Lock {id: 0}) set l.next_key = $next
