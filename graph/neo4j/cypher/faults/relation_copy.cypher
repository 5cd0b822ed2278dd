// Relations whose copies of keys, ids and dates are not what their nodes say. Those that lists by date are made of have
// the key of the node that lists, and id and date of what is listed.
call () {
  match (hub)<-[r:HELD_IN|MENTIONS|ABOUT]-(item)
  where coalesce(r.hub, 0) <> hub.key or coalesce(r.item_id, '') <> item.id or coalesce(r.date_sort, '') <> item.date_sort
  return r
  union all
  match (hub)-[r:SAID]->(item)
  where coalesce(r.hub, 0) <> hub.key or coalesce(r.item_id, '') <> item.id or coalesce(r.date_sort, '') <> item.date_sort
  return r
  union all
  match ()-[r:PARTICIPATED_IN]->()
  where r.behalf is not null or r.on_behalf_of is not null
  optional match (b:Node {key: r.behalf}) using index seek b:Node(key)
  with r, b
  where (b is not null or r.behalf is null) and coalesce(r.on_behalf_of, '') <> coalesce(b.id, '')
  return r
}
return coalesce(r.long_key, r.key, type(r)) as place limit $args.limit
