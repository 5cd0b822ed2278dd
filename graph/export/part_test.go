package export_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/neo4j/neo4jtest"
)

// pickOne is one of a list.
func pickOne[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// Dates of all sorts, so that filters by time have something to be wrong about.
var drawnDates = []string{
	"2026-05-14", "2026-05-14", "2026-05", "2025", "2024-02-29", "2015-01-08/..", "../2025-03-01", "2025-12-30/2026-01-02", "XXXX-05-20", "XXXX-01", "202X", "",
}

// drawnGraph draws articles about few, so that they meet often and on each other's behalf.
func drawnGraph(seed uint64) []graph.Extraction {
	var list []graph.Extraction
	r := rand.New(rand.NewPCG(seed, 1))
	for n := range 8 {
		h := newHostile(fmt.Sprintf("%d-%d", seed, n), pickOne(r, "2026-05-15", "2025-01-01", ""))
		h.entity(graph.LocalEntity{ID: "s0", Kind: graph.KindInstitution, Subkind: graph.State, Name: "Norway", Country: "NO", Gazetteer: "country/NO"})
		h.entity(graph.LocalEntity{ID: "s1", Kind: graph.KindInstitution, Subkind: graph.State, Name: "Ghana", Country: "GH", Gazetteer: "country/GH"})
		h.entity(graph.LocalEntity{ID: "l0", Kind: graph.KindLocation, Subkind: graph.City, Name: "Geneva", Country: "CH", Gazetteer: "geonames/2660646"})
		actors := []string{"s0", "s1"}
		for i := range 3 {
			id := fmt.Sprintf("p%d", i)
			h.entity(graph.LocalEntity{ID: id, Kind: graph.KindPerson, Name: pickOne(r, "Ana", "Kofi", "Zoë", "Åse") + " " + fmt.Sprintf("Family%d", i)})
			actors = append(actors, id)
			if r.IntN(2) == 0 {
				h.Positions = append(h.Positions, graph.LocalPosition{Person: id, Title: pickOne(r, "minister", "envoy"), Institution: graph.Nullable(pickOne(r, "s0", "s1")),
					Status: pickOne(r, graph.PositionStatuses...), Since: graph.Nullable(pickOne(r, "", "2015", "2026-05-01")), Attribution: h.stated(fmt.Sprintf("Post %d.", i), 0.9, "")})
			}
		}
		for i := range r.IntN(3) {
			m := graph.LocalMeeting{ID: fmt.Sprintf("m%d", i), Kind: graph.Talks, Status: pickOne(r, graph.Held, graph.Held, graph.Ongoing, graph.Planned, graph.Cancelled),
				Date: graph.Nullable(pickOne(r, drawnDates...)), Attribution: h.stated(fmt.Sprintf("Meeting %d.", i), 0.5+float64(i)/10, "")}
			if r.IntN(2) == 0 {
				m.Place = "l0"
			}
			if i > 0 && r.IntN(2) == 0 {
				m.Follows = "m0"
			}
			var parts []graph.LocalParticipant
			for _, at := range r.Perm(len(actors))[:2+r.IntN(3)] {
				p := graph.LocalParticipant{Entity: actors[at], Role: pickOne(r, graph.Member, graph.Head)}
				if behalf := pickOne(r, "", "s0", "s1"); strings.HasPrefix(p.Entity, "p") && behalf != "" {
					p.For = graph.Nullable(behalf)
				}
				parts = append(parts, p)
			}
			h.meeting(m, parts...)
			if r.IntN(2) == 0 {
				h.Statements = append(h.Statements, graph.LocalStatement{Speaker: parts[0].Entity, Text: fmt.Sprintf("We said %d.", n), About: graph.Nullable(m.ID), Attribution: h.stated("“We said.”", 0.7, "")})
			}
		}
		list = append(list, h.done())
	}
	return list
}

// drawnOptions draws what is asked for.
func drawnOptions(t *testing.T, r *rand.Rand, m *model, fold bool) asked {
	t.Helper()
	a := asked{Options: export.Options{Fold: fold}}
	if r.IntN(2) == 0 {
		for range 1 + r.IntN(2) {
			a.around = append(a.around, pickOne(r, m.nodes...).ID)
		}
		a.Depth = r.IntN(4)
	}
	if r.IntN(3) == 0 {
		for range 1 + r.IntN(3) {
			a.Kinds = append(a.Kinds, pickOne(r, export.Kinds()...))
		}
	}
	if !fold && r.IntN(3) == 0 {
		for range 1 + r.IntN(3) {
			a.Types = append(a.Types, pickOne(r, export.Types()...))
		}
	}
	date := func() graph.Date {
		d, err := graph.ParseDate(pickOne(r, "2026-05-14", "2026", "2025-02", "2014", "2025-12-31"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	switch r.IntN(5) {
	case 0:
		f := graph.During(date(), graph.Date{})
		a.During = &f
	case 1:
		f := graph.During(graph.Date{}, date())
		a.During = &f
	case 2:
		d := date()
		f := graph.During(d, d)
		a.During = &f
	}
	if r.IntN(4) == 0 {
		f := graph.AsOf(date())
		a.Valid = &f
	}
	return a
}

// String tells of it where a test fails.
func (a asked) String() string {
	return fmt.Sprintf("around %q, depth %d, kinds %v, types %v, during %+v, valid %+v", a.around, a.Depth, a.Kinds, a.Types, a.During, a.Valid)
}

// resolve finds the keys of what the part lies around.
func (a *asked) resolve(t *testing.T, s graph.Store) {
	t.Helper()
	found, err := s.Lookup(t.Context(), a.around)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range a.around {
		a.Around = append(a.Around, found[id][0].Key)
	}
}

// eachDrawn runs a test on graphs of each store, with what is drawn to be asked of them.
func eachDrawn(t *testing.T, fold bool, test func(t *testing.T, s graph.Store, m *model, a asked)) {
	run := func(t *testing.T, seed uint64, s graph.Store) {
		load(t, s, drawnGraph(seed)...)
		m, r := newModel(t, exported(t, s)), rand.New(rand.NewPCG(seed, 2))
		for range 60 {
			a := drawnOptions(t, r, m, fold)
			a.resolve(t, s)
			if test(t, s, m, a); t.Failed() {
				t.Fatalf("graph %d: %v", seed, a)
			}
		}
	}
	for seed := range uint64(6) {
		t.Run(fmt.Sprint("SQLite ", seed), func(t *testing.T) { run(t, seed, openSQLite(t)) })
	}
	for seed := range uint64(2) {
		t.Run(fmt.Sprint("Neo4j ", seed), func(t *testing.T) { run(t, 100+seed, neo4jtest.Open(t)) })
	}
}

// A part has the lines of the whole that belong to it, in the same order, and no others.
func TestPart(t *testing.T) {
	jsonl, err := export.Find("jsonl")
	if err != nil {
		t.Fatal(err)
	}
	sizes := map[int]int{}
	eachDrawn(t, false, func(t *testing.T, s graph.Store, m *model, a asked) {
		var got bytes.Buffer
		if err := export.Write(t.Context(), s, jsonl, a.Options, &got); err != nil {
			t.Fatal(err)
		}
		want := m.part(a)
		if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got.String(), "\n")); diff != "" {
			t.Errorf("-model +export:\n%s", diff)
		}
		sizes[min(strings.Count(want, "\n"), 20)]++
	})
	if sizes[2] > sizes[20] || len(sizes) < 6 {
		t.Errorf("what is drawn is hardly anything, or all: %v", sizes)
	}
}

// Edges are the relations of the part, one by one, with the first of their quotes.
func TestPartEdges(t *testing.T) {
	eachDrawn(t, false, func(t *testing.T, s graph.Store, m *model, a asked) {
		p, err := export.NewPart(t.Context(), s, a.Options)
		if err != nil {
			t.Fatal(err)
		}
		part, seen := newModel(t, m.part(a)), map[string]bool{}
		var got, want [][4]any
		err = p.Edges(t.Context(), func(edges []export.Edge) error {
			for _, e := range edges {
				if seen[e.ID] {
					t.Errorf("the edge %s comes again", e.ID)
				}
				seen[e.ID] = true
				got = append(got, [4]any{e.Type, e.From, e.To, e.Weight})
				if (e.Evidence == nil) != (e.Sources == 0) && e.Type != string(graph.Mentions) && e.Evidence == nil {
					t.Errorf("%s has %d sources, and the quote %v", e.ID, e.Sources, e.Evidence)
				}
			}
			return nil
		})
		for _, r := range part.relations {
			weight := max(1, r.Sources)
			if r.Type == graph.Mentions {
				weight = max(1, r.Count)
			}
			want = append(want, [4]any{string(r.Type), r.From, r.To, weight})
		}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%v (-model +edges):\n%s", err, diff)
		}
	})
}

// Folded, a part has who met whom, how often, when first and last, with the sentence on the last meeting; and that is
// whom lists of counterparts have.
func TestPartFolded(t *testing.T) {
	total := 0
	eachDrawn(t, true, func(t *testing.T, s graph.Store, m *model, a asked) {
		wantNodes, wantEdges := m.fold(a)
		p, err := export.NewPart(t.Context(), s, a.Options)
		if err != nil {
			t.Fatal(err)
		}
		var nodes []string
		keys := map[string]graph.Key{}
		err = p.Nodes(t.Context(), func(list []export.Node) error {
			for _, n := range list {
				nodes, keys[n.ID] = append(nodes, n.ID), n.Key
			}
			return nil
		})
		if diff := cmp.Diff(wantNodes, nodes); diff != "" || err != nil {
			t.Errorf("nodes: %v (-model +part):\n%s", err, diff)
		}
		var edges []foldedEdge
		err = p.Edges(t.Context(), func(list []export.Edge) error {
			for _, e := range list {
				edges = append(edges, foldedEdge{e.From, e.To, e.Begin, e.End, e.Meeting, e.Weight})
				lastQuote(t, s, e)
			}
			return nil
		})
		if diff := cmp.Diff(wantEdges, edges); diff != "" || err != nil {
			t.Errorf("edges: %v (-model +part):\n%s", err, diff)
		}
		if total += len(edges); a.During == nil && a.Valid == nil {
			counterpartsAgree(t, s, keys, edges)
		}
	})
	if total < 500 {
		t.Errorf("hardly anybody met: %d edges", total)
	}
}

// lastQuote wants the first sentence on the last meeting.
func lastQuote(t *testing.T, s graph.Store, e export.Edge) {
	t.Helper()
	found, err := s.Lookup(t.Context(), []string{e.Meeting})
	if err != nil || len(found[e.Meeting]) != 1 {
		t.Fatalf("the meeting %s: %v", e.Meeting, err)
	}
	key := found[e.Meeting][0].Key
	quotes, err := s.NodeEvidence(t.Context(), []graph.Key{key}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if want := quotes[key][0]; e.Evidence == nil || e.Evidence.Text != want.Quote.Text || e.Confidence != want.Confidence {
		t.Errorf("%s: the quote %+v, %g; want %q, %g", e.ID, e.Evidence, e.Confidence, want.Quote.Text, want.Confidence)
	}
}

// counterpartsAgree wants weights to be what lists of counterparts tell.
func counterpartsAgree(t *testing.T, s graph.Store, keys map[string]graph.Key, edges []foldedEdge) {
	t.Helper()
	for _, e := range edges {
		lists, err := s.ListCounterparts(t.Context(), graph.CounterpartQuery{Of: []graph.Key{keys[e.From]}, Page: graph.Page{Limit: 1000}})
		if err != nil {
			t.Fatal(err)
		}
		counted := 0
		for _, c := range lists[keys[e.From]].Items {
			if c.Actor.ID == e.To {
				counted = c.Count
			}
		}
		if counted != e.Weight {
			t.Errorf("%s and %s: weight %d, and %d meetings counted", e.From, e.To, e.Weight, counted)
		}
	}
}

// largeGraph is of one article that mentions so many people, of whom some met at a conference.
func largeGraph(t *testing.T, people, met int) graph.Store {
	t.Helper()
	c := &graph.Change{At: time.Now(), Rules: "rules"}
	node := func(n graph.Node) graph.Key {
		n.Key, n.Sources = graph.Key(len(c.Nodes)+1), 1
		n.Index.IndexDate(n.Date)
		n.Index.NameSort = graph.Fold(n.Name)
		c.Nodes = append(c.Nodes, n)
		return n.Key
	}
	relate := func(kind graph.RelationType, from, to graph.Key) {
		c.Relations = append(c.Relations, graph.Relation{Key: fmt.Sprintf("%s|%d|%d|", kind, from, to), Type: kind, From: from, To: to, Basis: graph.Stated, Sources: 1, Confidence: 0.5})
	}
	article := node(graph.Node{ID: "article/a", Kind: graph.KindArticle, Name: "A conference"})
	c.Articles = []graph.ArticleVersion{{Key: article, Version: 1, Article: graph.Article{ID: "a", Text: "A conference."}, RecordedAt: c.At}}
	meeting := node(graph.Node{ID: "meeting/m", Kind: graph.KindMeeting, Name: "Conference", Status: graph.Held, Date: "2026-05-14"})
	relate(graph.Mentions, article, meeting)
	parties := graph.MeetingParties{Meeting: meeting}
	for i := range people {
		key := node(graph.Node{ID: fmt.Sprintf("person/%d", i), Kind: graph.KindPerson, Name: fmt.Sprintf("Guest %d", i%7)})
		relate(graph.Mentions, article, key)
		if i < met {
			relate(graph.ParticipatedIn, key, meeting)
			parties.Parties = append(parties.Parties, graph.Party{Actor: key, Side: key})
		}
	}
	c.Parties = []graph.MeetingParties{parties}
	s := openSQLite(t)
	if err := s.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), c) }); err != nil {
		t.Fatal(err)
	}
	return s
}

// A part of more nodes than are sorted in memory, and of some who met more than a page of others, comes whole.
func TestLargePart(t *testing.T) {
	const people, met = 20_500, 150
	s := largeGraph(t, people, met)
	whole := newModel(t, exported(t, s))
	jsonl, err := export.Find("jsonl")
	if err != nil {
		t.Fatal(err)
	}
	a := asked{Options: export.Options{Types: []graph.RelationType{graph.Mentions}, Kinds: []graph.Kind{graph.KindPerson, graph.KindArticle}}}
	var got bytes.Buffer
	if err := export.Write(t.Context(), s, jsonl, a.Options, &got); err != nil {
		t.Fatal(err)
	}
	lines := strings.Count(got.String(), "\n")
	if want := whole.part(a); got.String() != want || lines != 2*people+3 {
		t.Errorf("%d lines, want %d: the article, people, and that it mentions them", lines, strings.Count(want, "\n"))
	}
	p, err := export.NewPart(t.Context(), s, export.Options{Fold: true})
	if err != nil {
		t.Fatal(err)
	}
	_, want := whole.fold(asked{Options: p.Options})
	var edges []foldedEdge
	err = p.Edges(t.Context(), func(list []export.Edge) error {
		for _, e := range list {
			edges = append(edges, foldedEdge{e.From, e.To, e.Begin, e.End, e.Meeting, e.Weight})
		}
		return nil
	})
	if diff := cmp.Diff(want, edges); diff != "" || err != nil || len(edges) != met*(met-1)/2 {
		t.Errorf("%d edges, %v (-model +part):\n%.2000s", len(edges), err, diff)
	}
}
