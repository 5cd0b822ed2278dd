package neo4j_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// run sends a statement past the store.
func run(t *testing.T, text string, params map[string]any) {
	t.Helper()
	result, err := driverSession(t).Run(t.Context(), text, params)
	if err == nil {
		_, err = result.Consume(t.Context())
	}
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
}

// close closes a store that should not have opened.
func closeStore(t *testing.T, s *neo4j.Store) {
	if s != nil {
		t.Error("a store was given")
		_ = s.Close(t.Context())
	}
}

func TestOpenNobodyThere(t *testing.T) {
	t.Parallel()
	for _, uri := range []string{"bolt://127.0.0.1:1", "neo4j://127.0.0.1:1"} {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		s, err := neo4j.Open(ctx, neo4j.Config{URI: uri})
		cancel()
		closeStore(t, s)
		if !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("%s: %v", uri, err)
		}
	}
}

// A server that accepts and says nothing must not hold Open up.
func TestOpenSilence(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	s, err := neo4j.Open(ctx, neo4j.Config{URI: "bolt://" + l.Addr().String()})
	closeStore(t, s)
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("%v", err)
	}
}

func TestOpenCancelled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s, err := neo4j.Open(ctx, neo4j.Config{URI: "bolt://127.0.0.1:1"})
	closeStore(t, s)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestOpenNonsense(t *testing.T) {
	t.Parallel()
	s, err := neo4j.Open(t.Context(), neo4j.Config{URI: "http://127.0.0.1"})
	closeStore(t, s)
	if err == nil || errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("%v", err)
	}
}

func TestServerTooOld(t *testing.T) {
	for agent, old := range map[string]bool{
		"Neo4j/5.26.30": false, "Neo4j/5.26.0": false, "Neo4j/5.27-aura": false, "Neo4j/2025.01.0": false, "Neo4j/6.0": false,
		"Neo4j/5.25.1": true, "Neo4j/4.4.38": true, "Neo4j/v5.11.0 compatible graph database": true, "Neo4j/5": true, "": true, "nonsense": true,
	} {
		err := neo4j.CheckServer(agent)
		if errors.Is(err, graph.ErrTooOld) != old {
			t.Errorf("%q: %v", agent, err)
		}
		if old && !strings.Contains(err.Error(), "5.26") {
			t.Errorf("%q: the message does not say what is needed: %v", agent, err)
		}
	}
}

func TestOpenRefused(t *testing.T) {
	c := neo4jtest.Secured(t)
	c.Password += "x"
	start := time.Now()
	s, err := neo4j.Open(t.Context(), c)
	closeStore(t, s)
	if !errors.Is(err, graph.ErrAuth) || errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("%v", err)
	}
	t.Logf("after %v", time.Since(start))
}

func TestOpenDatabases(t *testing.T) {
	c := neo4jtest.Config(t)
	c.Database = "neo4j"
	c.URI = strings.Replace(c.URI, "bolt:", "neo4j:", 1) // routing
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	if seq, err := s.Seq(t.Context()); seq != 0 || err != nil {
		t.Errorf("sequence %d, %v", seq, err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Error(err)
	}
	c.Database = "nowhere"
	s, err = neo4j.Open(t.Context(), c)
	closeStore(t, s)
	if !errors.Is(err, graph.ErrForeign) {
		t.Errorf("%v", err)
	}
}

// Of several that open a database which is new, each makes constraints and indexes, and none is in the others' way.
func TestOpenAtOnce(t *testing.T) {
	c := neo4jtest.Config(t)
	if err := neo4jtest.Raze(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			s, err := neo4j.Open(t.Context(), c)
			if err != nil {
				t.Error(err)
				return
			}
			if seq, err := s.Seq(t.Context()); seq != 0 || err != nil {
				t.Errorf("sequence %d, %v", seq, err)
			}
			if err := s.Close(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}

func TestOpenForeign(t *testing.T) {
	c := neo4jtest.Config(t)
	run(t, "match (p:Parley) delete p", nil)
	run(t, "create (:Movie {title: 'The Third Man'})", nil)
	s, err := neo4j.Open(t.Context(), c)
	closeStore(t, s)
	if !errors.Is(err, graph.ErrForeign) {
		t.Errorf("%v", err)
	}
}

func TestOpenTooNew(t *testing.T) {
	c := neo4jtest.Config(t)
	run(t, "merge (p:Parley {id: 0}) set p.schema = 1000", nil)
	s, err := neo4j.Open(t.Context(), c)
	closeStore(t, s)
	if !errors.Is(err, graph.ErrTooNew) {
		t.Errorf("%v", err)
	}
	run(t, "match (p:Parley) set p.schema = $version", map[string]any{"version": neo4j.SchemaVersion})
}

// A database of an older layout gets the indexes that it lacks, and loses those that nothing asks any more. Its articles
// know when their latest versions were recorded, and the searchable texts of its entities are theirs alone.
func TestOpenOlder(t *testing.T) {
	c := neo4jtest.Config(t)
	if err := neo4jtest.Raze(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	run(t, "create index parley_claim_object for (n:Claim) on (n.object)", nil)
	run(t, "create constraint parley_parley_id for (n:Parley) require n.id is unique", nil)
	run(t, "create (:Parley {id: 0, schema: 1, layout: 'older'}), (:Lock {id: 0, seq: 7, next_key: 9, rules: 'older'})", nil)
	run(t, `create (:Article:Node {key: 1, id: 'article/a', kind: 'ARTICLE', name_sort: '', date_sort: 'z~'}),
		(:Person:Entity:Node {key: 2, id: 'person/ann', kind: 'PERSON', name_sort: 'ann', date_sort: 'z~', sources: 12, search: ' PERSON F10 f1 ann '}),
		(:Version {article: 1, article_id: 'a', version: 1, recorded_at: datetime('2025-05-01T10:00Z')}),
		(:Version {article: 1, article_id: 'a', version: 2, recorded_at: datetime('2025-05-02T10:00Z')})`, nil)
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	if seq, err := s.Seq(t.Context()); seq != 7 || err != nil {
		t.Errorf("sequence %d, %v", seq, err)
	}
	if n, err := s.CountChanges(t.Context(), graph.ChangeQuery{}); n != 0 || err != nil {
		t.Errorf("%d changes, %v", n, err)
	}
	q := graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}}, Order: graph.ByRecorded, Page: graph.Page{Limit: 1}}
	if lists, err := s.ListNodes(t.Context(), q); err != nil || len(lists[0].Items) != 1 || lists[0].Items[0].Recorded.Format(time.DateOnly) != "2025-05-02" {
		t.Errorf("%+v, %v", lists, err)
	}
	nodes, err := s.Nodes(t.Context(), []graph.Key{2})
	if err != nil || nodes[2].Index.Text != "f1 ann" {
		t.Errorf("%+v, %v", nodes, err)
	}
	search, err := driverSession(t).Run(t.Context(), "match (n:Node {key: 2}) return n.search", nil)
	if err != nil {
		t.Fatal(err)
	}
	if r, err := search.Single(t.Context()); err != nil || r.Values[0] != " PERSON f1 ann " {
		t.Errorf("%v, %v", r, err)
	}
	result, err := driverSession(t).Run(t.Context(),
		"show indexes yield name where name in ['parley_claim_object', 'parley_claims_of_object', 'parley_log'] return name order by name", nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for result.Next(t.Context()) {
		name, _ := result.Record().Values[0].(string)
		names = append(names, name)
	}
	if diff := cmp.Diff([]string{"parley_claims_of_object", "parley_log"}, names); diff != "" || result.Err() != nil {
		t.Errorf("%v (-want +got):\n%s", result.Err(), diff)
	}
}

// A write that waits for the lock ends with its context, however long the other goes on.
func TestTimeout(t *testing.T) {
	s := neo4jtest.OpenStore(t)
	locked, release, done := make(chan bool), make(chan bool), make(chan error, 1)
	go func() {
		done <- s.Update(t.Context(), func(graph.Tx) error {
			close(locked)
			<-release
			return nil
		})
	}()
	<-locked
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if err := s.Update(ctx, func(graph.Tx) error { return nil }); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("%v", err)
	}
	close(release)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// Long texts are found exactly, though indexes hold short ones only.
func TestLongTexts(t *testing.T) {
	s := neo4jtest.OpenStore(t)
	long := strings.Repeat("very long ", 10_000)
	nodes := []graph.Node{}
	for i, end := range []string{"a", "b"} {
		id := "person/" + long + end
		n := graph.Node{Key: graph.Key(i + 1), ID: id, Kind: graph.KindPerson, Name: long + end, Country: long}
		n.Index = graph.Index{Names: []string{long + end, "x"}, NameSort: long + end, Text: long + end}
		n.Index.IndexDate("")
		nodes = append(nodes, n)
	}
	profile := graph.Profile{ID: long + "p", Kind: graph.KindPerson, Node: 1, Blocks: []string{long, "b"}}
	err := s.Update(t.Context(), func(tx graph.Tx) error {
		return tx.Apply(t.Context(), &graph.Change{Nodes: nodes, Profiles: []graph.Profile{profile}})
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Lookup(t.Context(), []string{nodes[0].ID, long + "b", long + "p", long})
	if err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]string{nodes[0].ID: nodes[0].ID, long + "b": nodes[1].ID, long + "p": nodes[0].ID} {
		if len(got[ref]) != 1 || got[ref][0].ID != want {
			t.Errorf("%.20s… finds %d nodes", ref, len(got[ref]))
		}
	}
	if len(got[long]) != 0 {
		t.Error("a head finds a node")
	}
	if n := got[nodes[0].ID]; len(n) == 1 && (n[0].Index.NameSort != nodes[0].Index.NameSort || n[0].Index.Names[0] != nodes[0].Index.Names[0] || n[0].Country != long) {
		t.Error("a long text did not come back whole")
	}
}
