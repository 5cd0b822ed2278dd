// Counts what the store holds, from the counts that the database keeps.
match (l:Lock {id: 0}) using index seek l:Lock(id) return 'load' as what, '' as of, 0 as count, l.last_load as at
union all
call () { match (n:Claim) return count(n) as count } return 'claims' as what, '' as of, count, null as at
