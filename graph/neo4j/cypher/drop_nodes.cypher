// Deletes nodes, and the parties of those that are meetings.
unwind $keys as key
match (n:Node {key: key})
detach delete n
