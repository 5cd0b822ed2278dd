// How many entries the log has.
match (c:Change) return count(c)
