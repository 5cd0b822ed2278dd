// The versions of the next articles that were known at a moment: of each article the last.
match (v:Version) using index seek v:Version(article, version)
where v.article > $args.after and v.version is not null and v.recorded_at <= $args.at and (v.retracted_at is null or v.retracted_at > $args.at)
  and not exists {
    match (w:Version) using index seek w:Version(article, version)
    where w.article = v.article and w.version > v.version and w.recorded_at <= $args.at and (w.retracted_at is null or w.retracted_at > $args.at)
  }
with v order by v.article, v.version limit $args.limit
return v {VERSION}
