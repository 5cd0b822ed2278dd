// Standing judgements that are taken to mean what is not there. What was split off may have been split again.
match (j:Judgement)<-[:OF]-(a)
where j.undone is null and j.split is null and a.now is not null
  and not exists { match (p:Profile {id: a.now}) using index seek p:Profile(id) }
return j.id + ' means ' + a.now as place limit $args.limit
