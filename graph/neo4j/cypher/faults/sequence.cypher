// What bears a number that the sequence has not reached, or has no sequence.
optional match (l:Lock {id: 0}) using index seek l:Lock(id)
with coalesce(l.seq, 0) as reached
call (reached) {
  match (v:Version) where v.seq > reached return 'article/' + v.article_id + '@' + toString(v.version) as place
  union all
  match (j:Judgement) using index seek j:Judgement(seq) where j.seq > reached return j.id as place
  union all
  match (t:Log) using index seek t:Log(seq, n) where t.seq > reached and t.n is not null return 'log ' + toString(t.seq) as place
}
return place limit $args.limit
