// What has a key that is to be given.
optional match (l:Lock {id: 0}) using index seek l:Lock(id)
with coalesce(l.next_key, 1) as free
call (free) {
  match (n:Node) using index seek n:Node(key) where n.key >= free return 'node ' + toString(n.key) as place
  union all
  match (c:Claim) using index seek c:Claim(key) where c.key >= free return c.id as place
  union all
  match (c:RetractedClaim) using index seek c:RetractedClaim(key) where c.key >= free return c.id as place
  union all
  match (v:Version) using index seek v:Version(article, version) where v.article >= free and v.version is not null
  return 'article/' + v.article_id as place
  union all
  match (p:Profile) using index seek p:Profile(node) where p.node >= free return p.id as place
}
return place limit $args.limit
