// How many relations of a type there are, as the database keeps count; one branch of a sum.
match ()-[r:TYPE]->() return count(r) as relations
