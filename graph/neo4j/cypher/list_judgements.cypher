// The latest judgements, with their anchors.
match (j:Judgement) using index seek j:Judgement(seq)
where j.seq >= 0
with j order by j.seq desc, j.id limit $args.limit
return properties(j), [(j)<-[:OF]-(a) | properties(a)]
