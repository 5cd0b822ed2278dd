package neo4j_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/neo4j/neo4jtest"
)

// What is looked for by a long text is found by it, and comes back whole.
func TestLongTextsOfJudgements(t *testing.T) {
	s := neo4jtest.OpenStore(t)
	long := strings.Repeat("very long ", 10_000)
	a, b := "person/"+long+"a", "person/"+long+"b"
	c := graph.Change{
		At: day(1),
		Judgements: []graph.Judgement{{
			ID: "judgement/" + long, Verdict: graph.Same, Seq: 1, At: day(1),
			Anchors: []graph.Anchor{{Profile: a, Kind: graph.KindPerson, Article: long}, {Profile: b, Now: long, Kind: graph.KindPerson}},
		}},
		Pairs:    []graph.Pair{{A: a, B: b, Score: 0.5, Rule: long, Reasons: []string{long}}},
		Moves:    []graph.Move{{Profile: a, After: 7}},
		Log:      []graph.LogEntry{{Of: []string{a, b}, Summary: long}},
		Profiles: []graph.Profile{{ID: a, Kind: graph.KindPerson, Node: 1}, {ID: b, Kind: graph.KindPerson, Node: 2}},
	}
	if err := s.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), &c) }); err != nil {
		t.Fatal(err)
	}
	check := func(what string, got, want any, err error) {
		t.Helper()
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%.300s", what, err, diff)
		}
	}
	err := s.Update(t.Context(), func(tx graph.Tx) error {
		for _, by := range [][3][]string{{{c.Judgements[0].ID}}, {1: {b}}, {1: {long}}, {2: {long}}} {
			got, err := tx.Judgements(t.Context(), by[0], by[1], by[2])
			check("judgements", got, c.Judgements, err)
		}
		pairs, err := tx.Pairs(t.Context(), []string{b})
		check("pairs", pairs, c.Pairs, err)
		moves, err := tx.Moves(t.Context())
		check("moves", moves, c.Moves, err)
		return tx.Apply(t.Context(), &graph.Change{At: day(1), DropPairs: c.Pairs, DropMoves: []string{a}})
	})
	if err != nil {
		t.Fatal(err)
	}
	entries, err := s.ListChanges(t.Context(), graph.ChangeQuery{Of: []string{b}, Page: graph.Page{Limit: 1}})
	c.Log[0].Seq, c.Log[0].At = 1, day(1)
	check("log", entries.Items, c.Log, err)
	err = s.Update(t.Context(), func(tx graph.Tx) error {
		pairs, err := tx.Pairs(t.Context(), []string{a, b})
		check("dropped pairs", len(pairs), 0, err)
		moves, err := tx.Moves(t.Context())
		check("dropped moves", len(moves), 0, err)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What the program keeps for itself bears no label of the model, and an article shows of which it is a copy, until it
// no longer is.
func TestAnalystsSeeTheModel(t *testing.T) {
	s := neo4jtest.OpenStore(t)
	article := func(key graph.Key, id string, copyOf graph.Key) graph.Node {
		n := graph.Node{Key: key, ID: "article/" + id, Kind: graph.KindArticle, Name: id, CopyOf: copyOf}
		n.Index.IndexDate("")
		return n
	}
	write := func(c graph.Change) {
		t.Helper()
		err := s.Update(t.Context(), func(tx graph.Tx) error {
			if tx.Seq() == 1 {
				if _, err := tx.NewKeys(t.Context(), 3); err != nil {
					return err
				}
			}
			return tx.Apply(t.Context(), &c)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	ask := func(question string) []string {
		t.Helper()
		result, err := driverSession(t).Run(t.Context(), question, nil)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for result.Next(t.Context()) {
			text, _ := result.Record().Values[0].(string)
			out = append(out, text)
		}
		slices.Sort(out)
		return out
	}
	write(graph.Change{
		At: day(1), Nodes: []graph.Node{article(1, "copy", 3), article(2, "other", 1), article(3, "first", 0)},
		Profiles:   []graph.Profile{{ID: "article/copy", Kind: graph.KindArticle, Node: 1, Blocks: []string{"band"}}},
		Judgements: []graph.Judgement{{ID: "judgement/a", Verdict: graph.Wrong, Anchors: []graph.Anchor{{Profile: "article/copy"}}}},
		Pairs:      []graph.Pair{{A: "article/copy", B: "article/first"}}, Moves: []graph.Move{{Profile: "article/copy"}},
		Log: []graph.LogEntry{{Of: []string{"article/copy"}}},
	})
	labels := ask("match (n:Node|Entity|Person|Institution|Location|Meeting|Statement|Article) unwind labels(n) as label return distinct label")
	if diff := cmp.Diff([]string{"Article", "Node"}, labels); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
	const copies = "match (a:Article)-[:COPY_OF]->(b:Article) return a.name + ' of ' + b.name"
	if diff := cmp.Diff([]string{"copy of first", "other of copy"}, ask(copies)); diff != "" {
		t.Errorf("copies (-want +got):\n%s", diff)
	}
	write(graph.Change{At: day(1), Nodes: []graph.Node{article(1, "copy", 0), article(2, "other", 3)}})
	if diff := cmp.Diff([]string{"other of first"}, ask(copies)); diff != "" {
		t.Errorf("copies that changed (-want +got):\n%s", diff)
	}
}
