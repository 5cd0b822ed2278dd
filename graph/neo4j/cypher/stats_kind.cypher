call () { match (n:LABEL) return count(n) as count } return 'node' as what, 'KIND' as of, count, null as at
