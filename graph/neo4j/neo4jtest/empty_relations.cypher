// Deletes all relations.
match ()-[r]->()
call (r) { delete r } in transactions of 5000 rows
