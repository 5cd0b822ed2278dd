// How many relations of some types, TYPES, there are around nodes. TIMES stands for a filter.
unwind $args.of as key
match (n:Node {key: key})-[r:TYPES]-() using index seek n:Node(key)
where TIMES
return count(distinct r)
