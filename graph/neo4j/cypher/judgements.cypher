// Judgements by id, and those that stand and are held by any of some profiles or articles; each with its anchors.
call () {
  unwind $args.ids as id
  match (j:Judgement {id: id}) using index seek j:Judgement(id)
  return j
  union
  unwind $args.profiles as profile
  match (a:Anchor {profile: profile})-[:OF]->(j) using index seek a:Anchor(profile)
  where j.undone is null
  return j
  union
  unwind $args.profiles as profile
  match (a:Anchor {now: profile})-[:OF]->(j) using index seek a:Anchor(now)
  where j.undone is null
  return j
  union
  unwind $args.articles as article
  match (a:Anchor {article: article})-[:OF]->(j) using index seek a:Anchor(article)
  where j.undone is null
  return j
}
return properties(j), [(j)<-[:OF]-(a) | properties(a)]
