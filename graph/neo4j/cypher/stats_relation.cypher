call () { match ()-[r:TYPE]->() return count(r) as count } return 'relation' as what, 'TYPE' as of, count, null as at
