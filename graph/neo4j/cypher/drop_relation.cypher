// Deletes relations of one type; one branch of the statement that looks through all types.
match ()-[r:TYPE]->() using index seek r:TYPE(key) where r.key in $args.keys.TYPE delete r
