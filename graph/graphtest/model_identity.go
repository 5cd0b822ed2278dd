package graphtest

import (
	"slices"

	"parley/graph"
)

// applyIdentity takes in what of a change concerns profiles, pairs and the log.
func (m *model) applyIdentity(c *graph.Change, seq int64) {
	for _, id := range c.DropProfiles {
		delete(m.profiles, id)
	}
	for _, p := range c.DropPairs {
		delete(m.pairs, [2]string{p.A, p.B})
	}
	for _, p := range c.Profiles {
		m.profiles[p.ID] = p
	}
	for _, p := range c.Pairs {
		m.pairs[[2]string{p.A, p.B}] = p
	}
	for n, e := range c.Log {
		e.Seq, e.N, e.At = seq, n, c.At
		m.log = append(m.log, e)
	}
}

// listPairs answers a query, whole.
func (m *model) listPairs(q graph.PairQuery) []graph.Pair {
	var out []graph.Pair
	for _, p := range m.pairs {
		a, okA := m.profiles[p.A]
		b, okB := m.profiles[p.B]
		if okA && okB && p.Certain == q.Certain && (a.Node == b.Node) == q.Certain && p.Score >= q.MinScore &&
			(len(q.Of) == 0 || slices.Contains(q.Of, a.Node) || slices.Contains(q.Of, b.Node)) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b graph.Pair) int { return slices.Compare(a.Cursor(), b.Cursor()) })
	return out
}

// listChanges answers a query, whole.
func (m *model) listChanges(q graph.ChangeQuery) []graph.LogEntry {
	var out []graph.LogEntry
	for _, e := range m.log {
		if !e.At.Before(q.Since) &&
			(len(q.Of) == 0 || slices.ContainsFunc(e.Of, func(id string) bool { return slices.Contains(q.Of, id) })) {
			out = append(out, e)
		}
	}
	return out
}
