// Shows beside relations of one type the first sentence that says so, which FIRST QUOTE stands for, and the article where it stands.
unwind $args.facts as fact
match ()-[r:TYPE {key: fact}]->() using index seek r:TYPE(key)
FIRST QUOTE
set r.article = a.id, r.quote = quote
