// The versions that the transactions after one recorded: the first, and what else the last of their transactions recorded.
call () {
  match (v:Version) using index seek v:Version(seq)
  where v.seq > $args.seq
  with v.seq as seq order by v.seq limit $args.limit
  return max(seq) as last
}
match (v:Version) using index seek v:Version(seq)
where v.seq > $args.seq and v.seq <= last
return v {VERSION}
