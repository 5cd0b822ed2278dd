package graph

// Labels lists, of a kind, the labels under which Neo4j shows its nodes: its own, and of entities Entity.
func (k Kind) Labels() []string { return labels[k] }

var labels = map[Kind][]string{
	KindPerson:      {"Person", "Entity"},
	KindInstitution: {"Institution", "Entity"},
	KindLocation:    {"Location", "Entity"},
	KindMeeting:     {"Meeting", "Entity"},
	KindStatement:   {"Statement"},
	KindArticle:     {"Article"},
}
