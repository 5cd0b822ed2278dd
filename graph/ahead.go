package graph

// Ahead is a question for the relations of the nodes that a list finds, which is about to be asked: one that a store to which a
// statement costs more than what it reads may answer along with the list. For every node of the list there is then an answer.
type Ahead struct {
	// Of is empty, or has the nodes that are meant in place of those that the list finds; Page is forward and without cursors; Ends receives
	// the other ends, of which its own Ahead is asked.
	RelationQuery

	// Found receives the lists of all nodes, those without relations left out; it stays nil where the store leaves the question for later.
	Found map[Key]List[Relation]
}

// Afresh makes questions ready for a store to be handed them, once more too.
func Afresh(list []*Ahead) []*Ahead {
	for _, a := range list {
		a.Found, a.Ends = nil, map[Key]*Node{}
		Afresh(a.RelationQuery.Ahead)
	}
	return list
}
