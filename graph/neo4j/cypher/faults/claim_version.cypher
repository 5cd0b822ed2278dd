// Claims whose version is not there, or stands where they do not, or the other way round.
call () {
  match (c:Claim)
  where not exists {
    match (v:Version {article: c.article, version: c.version}) using index seek v:Version(article, version)
    where v.retracted_at is null
  }
  return c
  union all
  match (c:RetractedClaim)
  where not exists {
    match (v:Version {article: c.article, version: c.version}) using index seek v:Version(article, version)
    where v.retracted_at is not null
  }
  return c
}
return c.id as place limit $args.limit
