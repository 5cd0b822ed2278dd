package export_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

var update = flag.Bool("update", false, "write the golden files anew; look at what changed before keeping it")

func openSQLite(t testing.TB) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

// onEachStore runs a test on an empty store of each kind.
func onEachStore(t *testing.T, test func(*testing.T, graph.Store)) {
	t.Run("SQLite", func(t *testing.T) { test(t, openSQLite(t)) })
	t.Run("Neo4j", func(t *testing.T) { test(t, neo4jtest.Open(t)) })
}

func load(t testing.TB, s graph.Store, batch ...graph.Extraction) {
	t.Helper()
	if _, err := derive.New(s, time.Now).Load(t.Context(), batch, "test/1"); err != nil {
		t.Fatal(err)
	}
}

func exported(t testing.TB, r graph.Reader) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.JSONL(t.Context(), r, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// small is a graph of two articles on one meeting.
func small(t testing.TB) []graph.Extraction {
	t.Helper()
	f, err := os.Open("testdata/small.claims.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []graph.Extraction
	for dec := json.NewDecoder(f); dec.More(); {
		var x graph.Extraction
		if err := dec.Decode(&x); err != nil {
			t.Fatal(err)
		}
		list = append(list, x)
	}
	return list
}

// The golden file is what docs/export.md describes. It is the same from a store that has seen the
// articles in another order, one of them with another text before, and one that was retracted.
func TestGolden(t *testing.T) {
	list := small(t)
	want := golden(t, "testdata/small.golden.jsonl", func() string {
		s := openSQLite(t)
		load(t, s, list...)
		return exported(t, s)
	})
	onEachStore(t, func(t *testing.T, s graph.Store) {
		other, extra := list[0], list[0]
		other.Article.ID, extra.Article.ID = list[1].Article.ID, "extra"
		load(t, s, other)
		load(t, s, extra)
		load(t, s, list[1])
		load(t, s, list[0])
		if _, err := derive.New(s, time.Now).Retract(t.Context(), []string{"extra"}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, exported(t, s)); diff != "" {
			t.Errorf("-golden +got:\n%s", diff)
		}
	})
}

// crowd is an article that names n people, and has so many quotes on the post of one of them.
func crowd(n, quotes int) graph.Extraction {
	x := graph.Extraction{Article: graph.Article{ID: "crowd", Published: "2026-05-16"}}
	var text strings.Builder
	span := func(s string) []graph.Span {
		start := text.Len()
		text.WriteString(s + "\n")
		return []graph.Span{{Start: start, End: start + len(s)}}
	}
	x.Entities = append(x.Entities, graph.LocalEntity{
		ID: "s", Kind: graph.KindInstitution, Subkind: graph.State, Name: "Norway", Country: "NO", Gazetteer: "country/NO", Mentions: span("Norway"),
	})
	var evidence []graph.Span
	for i := range n {
		name := fmt.Sprintf("Guest Number%d", i)
		x.Entities = append(x.Entities, graph.LocalEntity{ID: fmt.Sprint("e", i), Kind: graph.KindPerson, Name: name, Mentions: span(name)})
	}
	for i := range quotes {
		evidence = append(evidence, span(fmt.Sprintf("Ambassador Guest said so %d times.", i))...)
	}
	x.Positions = []graph.LocalPosition{{
		Person: "e0", Title: "ambassador", State: "s", Status: graph.Current,
		Attribution: graph.Attribution{Evidence: evidence, Confidence: 0.9},
	}}
	x.Article.Text = text.String()
	return x
}

type line struct {
	Record, ID, Kind, Type, From, To string
	Nodes, Relations                 int
	Evidence                         []struct {
		Article, Quote string
		Start          int
	}
}

func lines(t testing.TB, text string) []line {
	t.Helper()
	var list []line
	scanner := bufio.NewScanner(strings.NewReader(text))
	scanner.Buffer(nil, 1<<30)
	for scanner.Scan() {
		var l line
		if err := json.Unmarshal(scanner.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		list = append(list, l)
	}
	return list
}

// However many nodes, relations of one node and quotes of one relation there are, none is lost
// or told twice where one page of the store's answers ends.
func TestPages(t *testing.T) {
	const people, quotes = 5300, 1100 // more than one page of a hub's relations
	onEachStore(t, func(t *testing.T, s graph.Store) {
		load(t, s, append(small(t), crowd(people, quotes))...)
		stats, err := s.Stats(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		want := line{Record: "end"}
		for _, count := range stats.Nodes {
			want.Nodes += count
		}
		for _, count := range stats.Relations {
			want.Relations += count
		}
		list := lines(t, exported(t, s))
		if diff := cmp.Diff(want, list[len(list)-1]); diff != "" {
			t.Errorf("the last line (-want +got):\n%s", diff)
		}
		seen, place := map[string]bool{}, map[string]int{}
		for i, l := range list {
			if key := fmt.Sprint(l.Record, l.ID, l.Type, l.From, l.To); seen[key] {
				t.Fatalf("line %d tells again of %s", i+1, key)
			} else {
				seen[key] = true
			}
			if place[l.ID] = i; l.Record == "relation" && (place[l.From] == 0 || place[l.To] == 0) {
				t.Fatalf("line %d, a relation from %s to %s, comes before its ends", i+1, l.From, l.To)
			}
			if l.Type == "HOLDS_POSITION" && l.To == "institution/norway" {
				if len(l.Evidence) != quotes {
					t.Errorf("%d quotes of the position, want %d", len(l.Evidence), quotes)
				}
				for j, q := range l.Evidence {
					if want := fmt.Sprintf("Ambassador Guest said so %d times.", j); q.Quote != want {
						t.Fatalf("quote %d is %q, want %q", j, q.Quote, want)
					}
				}
			}
		}
		if got := len(seen); got != want.Nodes+want.Relations+2 {
			t.Errorf("%d lines, want %d nodes, %d relations and 2", got, want.Nodes, want.Relations)
		}
	})
}

// The quotes of nodes are those of what MENTIONS them, so that the export need not write them twice.
func TestMentionsHoldQuotesOfNodes(t *testing.T) {
	s := openSQLite(t)
	load(t, s, small(t)...)
	mentioned := map[string][]string{}
	for _, l := range lines(t, exported(t, s)) {
		if l.Type == string(graph.Mentions) {
			for _, q := range l.Evidence {
				mentioned[l.To] = append(mentioned[l.To], fmt.Sprintf("%s %d %s", q.Article, q.Start, q.Quote))
			}
		}
	}
	err := export.Nodes(t.Context(), s, func(nodes []graph.Node) error {
		for _, n := range nodes {
			found, err := s.NodeEvidence(t.Context(), []graph.Key{n.Key}, 1000)
			if err != nil {
				return err
			}
			var want []string
			for _, e := range found[n.Key] {
				articles, err := s.Nodes(t.Context(), []graph.Key{e.Article})
				if err != nil {
					return err
				}
				want = append(want, fmt.Sprintf("%s %d %s", articles[e.Article].ID, e.Quote.Start, e.Quote.Text))
			}
			slices.Sort(want)
			slices.Sort(mentioned[n.ID])
			if diff := cmp.Diff(want, mentioned[n.ID]); diff != "" {
				t.Errorf("%s (-of the node +of what mentions it):\n%s", n.ID, diff)
			}
		}
		return nil
	})
	if err != nil || len(mentioned) < 5 {
		t.Errorf("%d nodes are mentioned: %v", len(mentioned), err)
	}
}

// moving is a graph that is written to while it is read, or that only looks so.
type moving struct {
	graph.Reader
	seq, step int64
	nodeless  bool
}

func (m *moving) Seq(context.Context) (int64, error) {
	m.seq += m.step
	return m.seq, nil
}

func (m *moving) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	if m.nodeless {
		return nil, nil
	}
	return m.Reader.Nodes(ctx, keys)
}

// What is written to meanwhile has no last line, and what then looks like a fault is none.
func TestChanged(t *testing.T) {
	s := openSQLite(t)
	load(t, s, small(t)...)
	for _, c := range []struct {
		why                string
		reader             moving
		changed, succeeded bool
	}{
		{"it stands still", moving{}, false, true},
		{"articles come", moving{step: 1}, true, false},
		{"nodes go while relations are read", moving{step: 1, nodeless: true}, true, false},
		{"a relation ends nowhere", moving{nodeless: true}, false, false},
	} {
		var b bytes.Buffer
		c.reader.Reader = s
		err := export.JSONL(t.Context(), &c.reader, &b)
		if (err == nil) != c.succeeded || errors.Is(err, export.ErrChanged) != c.changed {
			t.Errorf("%s: error %v", c.why, err)
		}
		if ended := strings.Contains(b.String(), `{"record":"end"`); ended != c.succeeded {
			t.Errorf("%s: the last line is there: %v", c.why, ended)
		}
	}
}

// Stores sort by different rules within, yet lists of what has one name come in one order.
func TestSameOrderInEachStore(t *testing.T) {
	var batch []graph.Extraction
	long := strings.Repeat("x", 600)
	for _, id := range []string{"a", "A", "a b", "ä", "é", "e\u0301", "\uff5e", "\U0001f600", "…", "a\x00b", "_", long + "2", long + "1"} {
		x := small(t)[0]
		x.Article.ID = id
		batch = append(batch, x)
	}
	load := func(s graph.Store) string {
		load(t, s, batch...)
		return exported(t, s)
	}
	neo4j := neo4jtest.Open(t)
	if diff := cmp.Diff(load(openSQLite(t)), load(neo4j)); diff != "" {
		t.Errorf("-SQLite +Neo4j:\n%s", diff)
	}
}

// backward lists people of one name whose long ids it sorts the other way round.
type backward struct {
	graph.Reader
	ids []string
}

func (b backward) ListNodes(_ context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	if q.Kinds[0] != graph.KindPerson {
		return nil, nil
	}
	i := len(b.ids)
	if q.Page.After != nil {
		i = slices.Index(b.ids, q.Page.After[1])
	}
	var list graph.List[graph.Node]
	for ; i > 0 && len(list.Items) < q.Page.Limit; i-- {
		list.Items = append(list.Items, graph.Node{ID: b.ids[i-1], Kind: graph.KindPerson})
	}
	list.More = i > 0
	return map[graph.Key]graph.List[graph.Node]{0: list}, nil
}

func TestOrderOfLongIDs(t *testing.T) {
	var want, got []string
	for i := range 1300 {
		want = append(want, fmt.Sprintf("person/%s%04d", strings.Repeat("ä", 400), i))
	}
	err := export.Nodes(t.Context(), backward{ids: want}, func(nodes []graph.Node) error {
		for _, n := range nodes {
			got = append(got, n.ID)
		}
		return nil
	})
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}
