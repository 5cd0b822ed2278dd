package graphtest

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
)

// model is a graph in plain Go, which answers as the contract's words say, and as slowly as need be.
type model struct {
	nodes     map[graph.Key]graph.Node
	articles  map[graph.Key]graph.Article // latest versions
	relations map[string]graph.Relation
	parties   map[graph.Key][]graph.Party
	profiles  map[string]graph.Profile
	pairs     map[[2]string]graph.Pair
	log       []graph.LogEntry
}

func newModel() *model {
	return &model{
		nodes: map[graph.Key]graph.Node{}, articles: map[graph.Key]graph.Article{},
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
		m.articles[v.Key] = v.Article
	}
	for _, n := range c.Nodes {
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

// heldAt reports whether a meeting was held at a place or within it.
func (m *model) heldAt(meeting, place graph.Key) bool {
	reach := map[graph.Key]bool{place: true}
	for grew := true; grew; {
		grew = false
		for _, r := range m.relations {
			if r.Type == graph.Within && reach[r.To] && !reach[r.From] {
				reach[r.From], grew = true, true
			}
		}
	}
	for p := range reach {
		if m.related(graph.HeldIn, meeting, p) {
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
		return m.heldAt(node, parent)
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

// tookPart reports whether an actor took part as a query wants it.
func (m *model) tookPart(q graph.NodeQuery, meeting, actor graph.Key) bool {
	if q.ActingFor && q.Role == "" {
		return m.attended(meeting, actor)
	}
	for _, r := range m.relations {
		if r.Type == graph.ParticipatedIn && r.To == meeting && (q.Role == "" || r.Role == q.Role) &&
			(r.From == actor || q.ActingFor && r.Behalf == actor) {
			return true
		}
	}
	return false
}

// passes reports whether a node passes a query's filters.
func (m *model) passes(q graph.NodeQuery, n graph.Node) bool {
	a := m.articles[n.Key]
	took := func(actor graph.Key) bool { return m.tookPart(q, n.Key, actor) }
	return slices.Contains(q.Kinds, n.Kind) &&
		(len(q.Subkinds) == 0 || slices.Contains(q.Subkinds, n.Subkind)) &&
		(len(q.Statuses) == 0 || slices.Contains(q.Statuses, n.Status)) &&
		(q.Country == "" || q.Country == n.Country) &&
		hasWords(q.Words, n.Index.Text) &&
		!slices.ContainsFunc(q.All, func(k graph.Key) bool { return !took(k) }) &&
		(len(q.Any) == 0 || slices.ContainsFunc(q.Any, took)) &&
		(len(q.Places) == 0 || slices.ContainsFunc(q.Places, func(k graph.Key) bool { return m.heldAt(n.Key, k) })) &&
		!slices.ContainsFunc(q.Mentions, func(k graph.Key) bool { return !m.related(graph.Mentions, n.Key, k) }) &&
		(q.Source == "" || q.Source == a.Source) && (q.Language == "" || q.Language == a.Language) &&
		(q.Dates == nil || q.Dates.Keeps(n.Index))
}

// hasWords reports whether a folded text has all words, the last as a prefix.
func hasWords(words []string, text string) bool {
	for i, w := range words {
		last := i == len(words)-1
		if !slices.ContainsFunc(strings.Fields(text), func(s string) bool { return s == w || last && strings.HasPrefix(s, w) }) {
			return false
		}
	}
	return true
}

// listNodes answers a query under one parent.
func (m *model) listNodes(q graph.NodeQuery, parent graph.Key) []graph.Node {
	var out []graph.Node
	for _, n := range m.nodes {
		if m.hangs(q.Via, parent, n.Key) && m.passes(q, n) {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b graph.Node) int { return slices.Compare(a.Cursor(q.Order), b.Cursor(q.Order)) })
	return out
}

// cursorOf is a relation's place in a list under a parent.
func (m *model) cursorOf(r graph.Relation, parent graph.Key) graph.Cursor {
	return r.Cursor(parent, m.nodes[r.From].ID, m.nodes[r.To].ID)
}

// holds reports whether all filters keep a relation.
func (m *model) holds(r graph.Relation, times []graph.TimeFilter) bool {
	return !slices.ContainsFunc(times, func(f graph.TimeFilter) bool { return !f.Keeps(r, m.nodes[r.Event()].Index) })
}

// during and on are filters by time.
func during(since, until string) []graph.TimeFilter {
	return []graph.TimeFilter{graph.During(date(since), date(until))}
}

func on(day string) []graph.TimeFilter { return []graph.TimeFilter{graph.AsOf(date(day))} }

func date(edtf string) graph.Date {
	d, err := graph.ParseDate(edtf)
	if err != nil {
		return graph.Date{}
	}
	return d
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

// listCounterparts answers a query for one actor.
func (m *model) listCounterparts(q graph.CounterpartQuery, actor graph.Key) []graph.Counterpart {
	met := map[graph.Key]*graph.Counterpart{}
	for meeting, parties := range m.parties {
		n, ok := m.nodes[meeting]
		if !ok || n.Status != graph.Held && n.Status != graph.Ongoing || q.Dates != nil && !q.Dates.Keeps(n.Index) {
			continue
		}
		others := map[graph.Key]bool{}
		for _, mine := range parties {
			for _, p := range parties {
				if mine.Actor == actor && p.Actor != actor && p.Side != mine.Side {
					others[p.Actor] = true
				}
			}
		}
		for k := range others {
			if _, ok := m.nodes[k]; !ok {
				continue
			}
			c := met[k]
			if c == nil {
				c = &graph.Counterpart{Actor: m.nodes[k]}
				met[k] = c
			}
			c.Count++
			if e := n.Index.Earliest; e != "" && e != graph.OpenStart && (c.First == "" || e < c.First) {
				c.First = e
			}
			if l := n.Index.Latest; l != "" && l != graph.OpenEnd && l > c.Last {
				c.Last = l
			}
		}
	}
	var out []graph.Counterpart
	for _, c := range met {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b graph.Counterpart) int { return slices.Compare(a.Cursor(), b.Cursor()) })
	return out
}

// neighbours answers a query of relations around nodes.
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
	return out[:min(q.Limit, len(out))]
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
