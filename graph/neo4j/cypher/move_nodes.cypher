// Prepares for nodes whose id or date changes: their ids become free, so that nodes can exchange theirs,
// and the lists that they stand in are told.
unwind $rows as row
match (n:Node {key: row.key})
where n.id <> row.id or n.date_sort <> row.date_sort
remove n.id
with n, row
where row.listed
match (n)-[r:PARTY_TO|HELD_IN|MENTIONS|SAID|ABOUT]-()
where r.hub <> row.key
set r.date_sort = row.date_sort, r.item_id = row.id
