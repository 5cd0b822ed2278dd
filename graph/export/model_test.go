package export_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/export"
)

// model is a graph as the export of all of it has it: what a part of it must be is worked out from that alone, in the
// simplest way.
type model struct {
	nodes     []*modelNode
	relations []*modelRelation
	byID      map[string]*modelNode
}

type modelNode struct {
	ID, Name, Date string
	Kind           graph.Kind
	Status         graph.MeetingStatus
	Sources        int
	line           string
	index          graph.Index
}

type modelRelation struct {
	Type             graph.RelationType
	From, To, Behalf string
	Earliest, Latest string
	Sources, Count   int
	Evidence         []struct{ Article, Quote string }
	line             string
}

func newModel(t testing.TB, whole string) *model {
	t.Helper()
	m := &model{byID: map[string]*modelNode{}}
	for text := range strings.Lines(whole) {
		n, r := &modelNode{line: text}, &modelRelation{line: text}
		switch {
		case strings.HasPrefix(text, `{"record":"node"`):
			if err := json.Unmarshal([]byte(text), n); err != nil {
				t.Fatal(err)
			}
			n.index.IndexDate(n.Date)
			n.index.NameSort = graph.Fold(n.Name)
			m.nodes, m.byID[n.ID] = append(m.nodes, n), n
		case strings.HasPrefix(text, `{"record":"relation"`):
			if err := json.Unmarshal([]byte(text), r); err != nil {
				t.Fatal(err)
			}
			m.relations = append(m.relations, r)
		}
	}
	return m
}

// asked is what is asked for: options, whose Around is by id.
type asked struct {
	export.Options
	around []string
}

// passes reports whether a node may be in the part, wherever it lies.
func (a asked) passes(n *modelNode) bool {
	if len(a.Kinds) > 0 && !slices.Contains(a.Kinds, n.Kind) {
		return false
	}
	switch n.Kind {
	case graph.KindMeeting, graph.KindStatement:
		return (a.During == nil || a.During.Events.Keeps(n.index)) && (a.Valid == nil || a.Valid.Events.Keeps(n.index))
	case graph.KindArticle:
		return !a.Fold && (a.During == nil || a.During.Events.Keeps(n.index))
	case graph.KindLocation:
		return !a.Fold
	}
	return true
}

// holds reports whether a relation is of a type and a time that is asked for.
func (m *model) holds(a asked, r *modelRelation) bool {
	walked := r.Type != graph.Mentions && r.Type != graph.Said && r.Type != graph.About
	if len(a.Types) > 0 && !slices.Contains(a.Types, r.Type) || len(a.Types) == 0 && len(a.around) > 0 && !walked {
		return false
	}
	event := map[graph.RelationType]string{
		graph.ParticipatedIn: r.To, graph.Said: r.To, graph.HeldIn: r.From, graph.Follows: r.From, graph.About: r.From,
	}[r.Type]
	for _, f := range []*graph.TimeFilter{a.During, a.Valid} {
		switch {
		case f == nil || r.Type == graph.Mentions:
		case event != "":
			if !f.Events.Keeps(m.byID[event].index) {
				return false
			}
		case r.Earliest != "" && r.Earliest > f.Until, r.Latest != "" && r.Latest < f.From:
			return false
		}
	}
	return true
}

// tie is what joins two nodes: a relation, or that they met.
type tie struct{ from, to string }

// within picks the nodes of a part, from what ties nodes that pass.
func (m *model) within(a asked, ties []tie) map[string]bool {
	in := map[string]bool{}
	switch {
	case len(a.around) > 0:
		for _, id := range a.around {
			in[id] = true
		}
		for range a.Depth {
			var reached []string
			for _, x := range ties {
				fromPasses, toPasses := in[x.from] || a.passes(m.byID[x.from]), in[x.to] || a.passes(m.byID[x.to])
				if (in[x.from] || in[x.to]) && fromPasses && toPasses {
					reached = append(reached, x.from, x.to)
				}
			}
			for _, id := range reached {
				in[id] = true
			}
		}
	case len(a.Types) > 0 || a.During != nil || a.Fold:
		for _, x := range ties {
			if a.passes(m.byID[x.from]) && a.passes(m.byID[x.to]) {
				in[x.from], in[x.to] = true, true
			}
		}
	default:
		for _, n := range m.nodes {
			in[n.ID] = a.passes(n)
		}
	}
	return in
}

// part is what the canonical form of a part must be.
func (m *model) part(a asked) string {
	var ties []tie
	for _, r := range m.relations {
		if m.holds(a, r) {
			ties = append(ties, tie{r.From, r.To})
		}
	}
	in := m.within(a, ties)
	var text strings.Builder
	text.WriteString(`{"record":"graph","format":"parley","version":1}` + "\n")
	nodes, relations := 0, 0
	for _, n := range m.nodes {
		if in[n.ID] {
			nodes++
			text.WriteString(n.line)
		}
	}
	for _, r := range m.relations {
		if m.holds(a, r) && in[r.From] && in[r.To] {
			relations++
			text.WriteString(r.line)
		}
	}
	fmt.Fprintf(&text, `{"record":"end","nodes":%d,"relations":%d}`+"\n", nodes, relations)
	return text.String()
}

// encounters are the meetings at which two met.
type encounters map[string][]*modelNode

// met works out who met whom: who stood on different sides of a meeting, themselves or by who acted for them.
func (m *model) met(dates *graph.DateFilter) map[string]encounters {
	sides := map[string]map[string]string{}
	for _, r := range m.relations {
		if r.Type == graph.ParticipatedIn {
			if sides[r.To] == nil {
				sides[r.To] = map[string]string{}
			}
			if _, there := sides[r.To][r.Behalf]; r.Behalf != "" && !there {
				sides[r.To][r.Behalf] = r.Behalf
			}
			sides[r.To][r.From] = cmp.Or(r.Behalf, r.From)
		}
	}
	out := map[string]encounters{}
	for _, meeting := range m.nodes {
		if meeting.Status != graph.Held && meeting.Status != graph.Ongoing || dates != nil && !dates.Keeps(meeting.index) {
			continue
		}
		for a, side := range sides[meeting.ID] {
			for b, other := range sides[meeting.ID] {
				if side != other {
					if out[a] == nil {
						out[a] = encounters{}
					}
					out[a][b] = append(out[a][b], meeting)
				}
			}
		}
	}
	return out
}

// foldedEdge is what is compared of an edge of a folded graph.
type foldedEdge struct {
	From, To, Begin, End, Meeting string
	Weight                        int
}

// fold is what the nodes and edges of a folded part must be.
func (m *model) fold(a asked) (nodes []string, edges []foldedEdge) {
	var dates *graph.DateFilter
	switch {
	case a.During != nil && a.Valid != nil:
		dates = a.During.Events.UpTo(a.Valid.Events.Until)
	case a.During != nil:
		dates = &a.During.Events
	case a.Valid != nil:
		dates = &a.Valid.Events
	}
	met := m.met(dates)
	var ties []tie
	for from, others := range met {
		for to := range others {
			ties = append(ties, tie{from, to})
		}
	}
	in := m.within(a, ties)
	for i, n := range m.nodes {
		if !in[n.ID] {
			continue
		}
		nodes = append(nodes, n.ID)
		var after []*modelNode
		for _, other := range m.nodes[i+1:] {
			if in[other.ID] && len(met[n.ID][other.ID]) > 0 {
				after = append(after, other)
			}
		}
		slices.SortStableFunc(after, func(x, y *modelNode) int {
			return cmp.Or(len(met[n.ID][y.ID])-len(met[n.ID][x.ID]), cmp.Compare(x.index.NameSort, y.index.NameSort), cmp.Compare(x.ID, y.ID))
		})
		for _, other := range after {
			edges = append(edges, newFoldedEdge(n.ID, other.ID, met[n.ID][other.ID]))
		}
	}
	return nodes, edges
}

func newFoldedEdge(from, to string, meetings []*modelNode) foldedEdge {
	e := foldedEdge{From: from, To: to, Weight: len(meetings)}
	last := slices.MinFunc(meetings, func(x, y *modelNode) int {
		return cmp.Or(cmp.Compare(x.index.DateSort, y.index.DateSort), cmp.Compare(x.ID, y.ID))
	})
	e.Meeting = last.ID
	for _, m := range meetings {
		if day := m.index.Earliest; day != "" && day != graph.OpenStart && (e.Begin == "" || day < e.Begin) {
			e.Begin = day
		}
		if day := m.index.Latest; day != graph.OpenEnd && day > e.End {
			e.End = day
		}
	}
	return e
}
