package graphtest

import (
	"cmp"
	"maps"
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

// bridges are the relations that a query is answered by; false where it is too much.
func (m *model) bridges(q graph.BridgeQuery) ([]graph.Relation, bool) {
	reach, joining := 0, map[string]graph.Relation{}
	seen := map[graph.Key]bool{q.To: true}
	for _, k := range q.Of {
		if seen[k] {
			continue
		}
		seen[k] = true
		reach += min(len(m.around(q, k)), len(m.around(q, q.To)))
		between := m.between(q, k)
		for _, list := range between[:min(q.Limit, len(between))] {
			for _, r := range list {
				joining[r.Key] = r
			}
		}
	}
	if reach > q.Reach {
		return nil, false
	}
	return slices.Collect(maps.Values(joining)), true
}

// around are the relations of a node that have the types that a query asks for.
func (m *model) around(q graph.BridgeQuery, k graph.Key) []graph.Relation {
	return m.neighbours(graph.NeighbourQuery{Of: []graph.Key{k}, Types: q.Types})
}

// between are the relations of each node that stands between two, the best supported first.
func (m *model) between(q graph.BridgeQuery, k graph.Key) (out [][]graph.Relation) {
	sources := func(list []graph.Relation) (most int) {
		for _, r := range list {
			most = max(most, r.Sources)
		}
		return most
	}
	type bridge struct {
		id       string
		sources  int
		relation []graph.Relation
	}
	var found []bridge
	for x, n := range m.nodes {
		of := func(end graph.Key) []graph.Relation {
			return slices.DeleteFunc(m.around(q, end), func(r graph.Relation) bool { return r.Other(end) != x || !m.holds(r, q.Times) })
		}
		if near, far := of(k), of(q.To); len(near) > 0 && len(far) > 0 && x != k && x != q.To {
			found = append(found, bridge{n.ID, sources(near) + sources(far), append(near, far...)})
		}
	}
	slices.SortFunc(found, func(a, b bridge) int { return cmp.Or(cmp.Compare(b.sources, a.sources), cmp.Compare(a.id, b.id)) })
	for _, f := range found {
		out = append(out, f.relation)
	}
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
