// Prepares for nodes whose id or date changes: their ids become free, so that nodes can exchange theirs,
// those who took part for them are told, and so are the lists that they stand in.
unwind $args.rows as row
match (n:Node {key: row.key}) using index seek n:Node(key)
where n.id <> row.id or n.date_sort <> row.date_sort
remove n.id
with n, row
call (n, row) {
  match (n)-[:PARTY_TO]->()<-[p:PARTICIPATED_IN]-()
  where p.behalf = row.key
  set p.on_behalf_of = row.id
}
with n, row
where row.listed
match (n)-[r:PARTY_TO|HELD_IN|MENTIONS|SAID|ABOUT]-()
where r.hub <> row.key
set r.date_sort = row.date_sort, r.item_id = row.id
