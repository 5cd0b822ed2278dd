// What writers wait for, in a database into which nothing was written.
merge (l:Lock {id: 0})
