// A person with positions.
match (p:Person {id: $id})
return {id: p.id, name: p.name, positions: [(p)-[h:HOLDS_POSITION]->(i) | {title: h.title, status: h.status, institution: {id: i.id, name: i.name}}]} as person
