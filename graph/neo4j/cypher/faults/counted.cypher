// Whether the log has as many entries as are counted; the server counts the rest.
optional match (l:Lock {id: 0}) using index seek l:Lock(id)
with coalesce(l.log_entries, 0) as counted
call () { match (t:Log) return sum(size(t.entries)) as there }
with counted, there
where counted <> there
return 'change : ' + toString(counted) + ' counted, ' + toString(there) + ' there' as place limit $args.limit
