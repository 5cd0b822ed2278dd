package graph

// Detail is how much of its nodes and relations a list tells. Most answers show little of them, but reading all of it is most of
// what an answer costs. What is left out is the same in every store.
type Detail int

// The details, each with less than the one before.
const (
	Whole Detail = iota // all there is
	Brief               // without what few answers show
	Bare                // what says which node or relation it is, and how it stands
)

// In is the node as lists of this detail and order have it. A brief one lacks other names, topics, how a date was resolved, coordinates and
// the like, and has of the index only the dates and what the list is sorted by. A bare one has besides only its key, id, kind, name,
// status and date.
func (n Node) In(d Detail, by Order) Node {
	if d == Whole {
		return n
	}
	out := Node{Key: n.Key, ID: n.ID, Kind: n.Kind, Name: n.Name, Status: n.Status, Date: n.Date}
	if d == Brief {
		out.Subkind, out.Country, out.Code, out.Sources = n.Subkind, n.Country, n.Code, n.Sources
	}
	out.Index.IndexDate(n.Date)
	switch by {
	case ByName:
		out.Index.NameSort = n.Index.NameSort
	case BySources:
		out.Sources = n.Sources
	case ByRecorded:
		out.Recorded = n.Recorded
	}
	return out
}

// In is the relation as lists of this detail have it. A brief one lacks basis, confidence, the days on which it possibly holds and what it
// was folded from. A bare one has its type, ends and Disc, and a post's title and status, a
// participant's role, or of others how many articles say so.
func (r Relation) In(d Detail) Relation {
	switch d {
	case Brief:
		r.Basis, r.Confidence, r.Earliest, r.Latest, r.Fold = "", 0, "", "", RelationFold{}
	case Bare:
		bare := Relation{Type: r.Type, From: r.From, To: r.To, Disc: r.Disc}
		switch r.Type {
		case HoldsPosition:
			bare.Title, bare.Status = r.Title, r.Status
		case ParticipatedIn:
			bare.Role = r.Role
		default:
			bare.Sources = r.Sources
		}
		return bare
	}
	return r
}
