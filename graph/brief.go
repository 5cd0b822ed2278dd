package graph

// Most answers show little of a node or relation, but reading all of it is most of what an answer costs. So queries can ask for brief
// ones: what is left out is the same in every store.

// Brief is the node as brief lists have it: without other names, topics, how a date was resolved, coordinates and the like, and of
// the index only with the dates and with what a list in this order is sorted by.
func (n Node) Brief(by Order) Node {
	out := Node{
		Key: n.Key, ID: n.ID, Kind: n.Kind, Subkind: n.Subkind, Name: n.Name, Country: n.Country, Code: n.Code,
		Sources: n.Sources, Status: n.Status, Date: n.Date,
	}
	out.Index.IndexDate(n.Date)
	switch by {
	case ByName:
		out.Index.NameSort = n.Index.NameSort
	case ByRecorded:
		out.Recorded = n.Recorded
	}
	return out
}

// Brief is the relation as brief lists have it: without basis, confidence, the days on which it possibly holds and what it was folded from.
func (r Relation) Brief() Relation {
	r.Basis, r.Confidence, r.Earliest, r.Latest, r.Fold = "", 0, "", "", RelationFold{}
	return r
}
