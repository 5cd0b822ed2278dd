package graphtest

import (
	"slices"

	"parley/graph"
)

// model is a graph in plain Go, which answers as the contract's words say, and as slowly as need be.
type model struct {
	nodes     map[graph.Key]graph.Node
	articles  map[graph.Key]graph.ArticleVersion // the latest
	relations map[string]graph.Relation
	parties   map[graph.Key][]graph.Party
	profiles  map[string]graph.Profile
	pairs     map[[2]string]graph.Pair
	log       []graph.LogEntry
}

func newModel() *model {
	return &model{
		nodes: map[graph.Key]graph.Node{}, articles: map[graph.Key]graph.ArticleVersion{},
		relations: map[string]graph.Relation{}, parties: map[graph.Key][]graph.Party{},
		profiles: map[string]graph.Profile{}, pairs: map[[2]string]graph.Pair{},
	}
}

// apply takes in what of a change concerns the graph.
func (m *model) apply(c *graph.Change) {
	for _, fact := range c.DropRelations {
		delete(m.relations, fact)
	}
	for _, k := range c.DropNodes {
		delete(m.nodes, k)
		delete(m.parties, k)
	}
	for _, v := range c.Articles {
		m.articles[v.Key] = v
	}
	for _, n := range c.Nodes {
		n.Recorded = m.articles[n.Key].RecordedAt
		m.nodes[n.Key] = n
	}
	for _, r := range c.Relations {
		m.relations[r.Key] = r
	}
	for _, p := range c.Parties {
		m.parties[p.Meeting] = p.Parties
	}
}

// related reports whether a relation of a type runs from one node to another.
func (m *model) related(t graph.RelationType, from, to graph.Key) bool {
	for _, r := range m.relations {
		if r.Type == t && r.From == from && r.To == to {
			return true
		}
	}
	return false
}

// attended reports whether an actor is among a meeting's parties.
func (m *model) attended(meeting, actor graph.Key) bool {
	return slices.ContainsFunc(m.parties[meeting], func(p graph.Party) bool { return p.Actor == actor })
}

// hangs reports whether a node hangs on a parent.
func (m *model) hangs(via graph.Via, parent, node graph.Key) bool {
	switch via {
	case graph.ViaNothing:
		return true
	case graph.ViaParty:
		return m.attended(node, parent)
	case graph.ViaPlace:
		return m.lies(graph.HeldIn, node, []graph.Key{parent})
	case graph.ViaMentions:
		return m.related(graph.Mentions, parent, node)
	case graph.ViaMentioned:
		return m.related(graph.Mentions, node, parent)
	case graph.ViaSaid:
		return m.related(graph.Said, parent, node)
	case graph.ViaAbout:
		return m.related(graph.About, node, parent)
	case graph.ViaFollows:
		return m.related(graph.Follows, parent, node)
	}
	return m.related(graph.Follows, node, parent)
}

// listNodes answers a query under one parent.
func (m *model) listNodes(q graph.NodeQuery, parent graph.Key) []graph.Node {
	var out []graph.Node
	for _, n := range m.nodes {
		if m.hangs(q.Via, parent, n.Key) && m.passes(q.NodeFilter, n) {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b graph.Node) int { return slices.Compare(a.Cursor(q.Order), b.Cursor(q.Order)) })
	return out
}

// cut takes a page from a whole list.
func cut[T any](list []T, p graph.Page, cursor func(T) graph.Cursor) graph.List[T] {
	var in []T
	for _, v := range list {
		if (p.After == nil || slices.Compare(cursor(v), p.After) > 0) && (p.Before == nil || slices.Compare(cursor(v), p.Before) < 0) {
			in = append(in, v)
		}
	}
	out := graph.List[T]{Items: in, More: len(in) > p.Limit}
	if out.More && p.Backward {
		out.Items = in[len(in)-p.Limit:]
	} else if out.More {
		out.Items = in[:p.Limit]
	}
	return out
}
