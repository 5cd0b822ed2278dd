package graphtest

import (
	"cmp"
	"slices"

	"parley/graph"
)

// cursorOf is a relation's place in a list under a parent.
func (m *model) cursorOf(r graph.Relation, parent graph.Key) graph.Cursor {
	return r.Cursor(parent, m.nodes[r.From].ID, m.nodes[r.To].ID)
}

// holds reports whether all filters keep a relation.
func (m *model) holds(r graph.Relation, times []graph.TimeFilter) bool {
	return !slices.ContainsFunc(times, func(f graph.TimeFilter) bool { return !f.Keeps(r, m.nodes[r.Event()].Index) })
}

// listRelations answers a query under one parent.
func (m *model) listRelations(q graph.RelationQuery, parent graph.Key) []graph.Relation {
	var out []graph.Relation
	for _, r := range m.relations {
		other := r.To
		switch {
		case parent == 0:
			if q.From != 0 && r.From != q.From {
				continue
			}
		case q.Direction != graph.In && r.From == parent:
		case q.Direction != graph.Out && r.To == parent:
			other = r.From
		default:
			continue
		}
		if (len(q.Types) == 0 || slices.Contains(q.Types, r.Type)) && (q.To == 0 || other == q.To) &&
			(len(q.Statuses) == 0 || slices.Contains(q.Statuses, r.Status)) && hasWords(q.Words, r.Disc) &&
			m.holds(r, q.Times) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b graph.Relation) int { return slices.Compare(m.cursorOf(a, parent), m.cursorOf(b, parent)) })
	return out
}

// neighbours are all that a query of relations around nodes can mean, the best supported first.
func (m *model) neighbours(q graph.NeighbourQuery) []graph.Relation {
	var out []graph.Relation
	for _, r := range m.relations {
		if (slices.Contains(q.Of, r.From) || slices.Contains(q.Of, r.To)) && slices.Contains(q.Types, r.Type) &&
			r.Confidence >= q.MinConfidence &&
			m.holds(r, q.Times) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b graph.Relation) int {
		return cmp.Or(cmp.Compare(b.Sources, a.Sources), cmp.Compare(b.Latest, a.Latest), cmp.Compare(a.Type, b.Type),
			cmp.Compare(m.nodes[a.From].ID, m.nodes[b.From].ID), cmp.Compare(m.nodes[a.To].ID, m.nodes[b.To].ID), cmp.Compare(a.Disc, b.Disc))
	})
	return out
}

// dated is a relation's place in a list by days.
func (m *model) dated(r graph.Relation) graph.Cursor {
	return r.DatedCursor(m.nodes[r.From].ID, m.nodes[r.To].ID)
}

// listDated answers a query, whole.
func (m *model) listDated(q graph.DatedQuery) []graph.Relation {
	var out []graph.Relation
	for _, r := range m.relations {
		if (slices.Contains(q.Of, r.From) || slices.Contains(q.Of, r.To)) && slices.Contains(q.Types, r.Type) && m.holds(r, q.Times) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b graph.Relation) int { return slices.Compare(m.dated(a), m.dated(b)) })
	return out
}
