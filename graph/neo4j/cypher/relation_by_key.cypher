// The relations of one type among some keys; one branch of the statement that looks through all types.
match (f)-[r:TYPE]->(t) using index seek r:TYPE(key) where r.key in $args.keys.TYPE
return properties(r), type(r), f.key, t.key
