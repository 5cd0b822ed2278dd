// The profiles of the articles that tell stories.
unwind $args.stories as story
match (p:Profile {node: story}) using index seek p:Profile(node)
where p.kind = 'ARTICLE'
return story, p {.id, .long_id}
