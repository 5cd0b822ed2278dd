// Waits until the indexes can be used.
call db.awaitIndexes(300)
