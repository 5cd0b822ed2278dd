// The indexes that the program has made, those of constraints too, and whether they are in use.
show indexes yield name, type, labelsOrTypes, properties, owningConstraint, state
where name starts with 'parley_'
return name, type, labelsOrTypes, properties, owningConstraint is not null, state
