// Deletes nodes, and the parties of those that are meetings.
unwind $args.keys as key
match (n:Node {key: key}) using index seek n:Node(key)
detach delete n
