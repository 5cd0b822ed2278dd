package export_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// emptyServer is a server without data, constraints and indexes.
func emptyServer(t *testing.T) neo4j.Config {
	t.Helper()
	c := neo4jtest.Config(t)
	if err := neo4jtest.Raze(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	return c
}

func runScript(t *testing.T, c neo4j.Config, script string) {
	t.Helper()
	if out, err := neo4jtest.Shell(t, c, script); err != nil {
		t.Fatalf("cypher-shell: %v: %s", err, out)
	}
}

func auth(c neo4j.Config) driver.AuthToken {
	if c.Username == "" {
		return driver.NoAuth()
	}
	return driver.BasicAuth(c.Username, c.Password, "")
}

// columns asks a server.
func columns(t *testing.T, c neo4j.Config, question string) (rows [][]any) {
	t.Helper()
	d, err := driver.NewDriverWithContext(c.URI, auth(c))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	session := d.NewSession(t.Context(), driver.SessionConfig{AccessMode: driver.AccessModeRead})
	defer session.Close(t.Context())
	result, err := session.Run(t.Context(), question, nil)
	if err != nil {
		t.Fatal(err)
	}
	records, err := result.Collect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		rows = append(rows, r.Values)
	}
	return rows
}

// inNeo4j is all that a server has: nodes by label and id, relations by type, ends and disc, each with what it is written as.
func inNeo4j(t *testing.T, c neo4j.Config) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, row := range columns(t, c, "match (n) return labels(n), n.id, properties(n)") {
		found[fmt.Sprint(sorted(row[0]), row[1])] = fmt.Sprint(row[2])
	}
	for _, row := range columns(t, c, "match (a)-[r]->(b) return type(r), a.id, b.id, r.disc, properties(r)") {
		found[fmt.Sprintf("%s %s %s %v", row[:4]...)] = fmt.Sprint(row[4])
	}
	return found
}

// sorted are labels, whose order means nothing.
func sorted(labels any) (list []string) {
	for _, l := range labels.([]any) {
		list = append(list, l.(string))
	}
	slices.Sort(list)
	return list
}

// wantedInNeo4j is what inNeo4j finds of a graph that is there as a whole, or of those lines of it that are exported.
func wantedInNeo4j(t *testing.T, r graph.Reader, lines []line) map[string]string {
	t.Helper()
	nodes, quotes := map[string]bool{}, map[string]bool{}
	for _, l := range lines {
		nodes[l.ID] = true
		if l.Record == "relation" {
			quotes[l.Type+" "+l.From+" "+l.To] = true
		}
	}
	want := map[string]string{}
	ids := map[graph.Key]string{}
	var copies []graph.Node
	err := export.Nodes(t.Context(), r, func(list []graph.Node) error {
		articles, err := r.Articles(t.Context(), keysOf(list))
		for _, n := range list {
			ids[n.Key] = n.ID
			if !nodes[n.ID] {
				continue
			}
			have := map[string]any{
				"id": n.ID, "name": n.Name, "kind": string(n.Kind), "subkind": n.Subkind, "country": n.Country, "code": n.Code,
				"status": string(n.Status), "date": n.Date, "earliest": n.Index.Earliest, "latest": n.Index.Latest, "date_rule": n.DateRule,
				"sources": n.Sources, "aliases": n.Aliases, "topics": n.Topics, "geonames_id": n.GeoNames,
			}
			if n.Located {
				have["latitude"], have["longitude"] = n.Latitude, n.Longitude
			}
			if a := articles[n.Key].Article; n.Kind == graph.KindArticle {
				have["url"], have["source"], have["published"], have["language"] = a.URL, a.Source, a.Published, a.Language
			}
			if n.CopyOf != 0 {
				copies = append(copies, n)
			}
			labels := slices.Sorted(slices.Values(n.Kind.Labels()))
			want[fmt.Sprint(labels, n.ID)] = written(have)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range copies {
		if nodes[ids[n.CopyOf]] {
			want[fmt.Sprintf("COPY_OF %s %s <nil>", n.ID, ids[n.CopyOf])] = "map[]"
		}
	}
	err = export.Relations(t.Context(), r, func(list []export.Relation) error {
		for _, x := range list {
			if !quotes[string(x.Type)+" "+x.FromID+" "+x.ToID] {
				continue
			}
			have := map[string]any{
				"disc": always{x.Disc}, "title": x.Title, "status": string(x.Status), "since": x.Since, "until": x.Until, "role": string(x.Role),
				"count": x.Count, "earliest": x.Earliest, "latest": x.Latest, "basis": string(x.Basis), "sources": always{x.Sources},
				"confidence": x.Confidence, "on_behalf_of": x.BehalfID,
			}
			first, err := r.Evidence(t.Context(), []string{x.Key}, 1)
			if err != nil {
				return err
			}
			for _, e := range first[x.Key] {
				have["quote"], have["article"] = e.Quote.Text, ids[e.Article]
			}
			want[fmt.Sprintf("%s %s %s %s", x.Type, x.FromID, x.ToID, x.Disc)] = written(have)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return want
}

// always is a value that is written even where it is empty.
type always struct{ value any }

// written is a map without what is empty, as inNeo4j writes properties.
func written(have map[string]any) string {
	maps.DeleteFunc(have, func(name string, v any) bool {
		switch v := v.(type) {
		case string:
			return v == "" && name != "name"
		case int:
			return v == 0 && name != "sources"
		case []string:
			return len(v) == 0
		}
		return false
	})
	for name, v := range have {
		if v, ok := v.(always); ok {
			have[name] = v.value
		}
	}
	return fmt.Sprint(have)
}

func keysOf(nodes []graph.Node) (keys []graph.Key) {
	for _, n := range nodes {
		keys = append(keys, n.Key)
	}
	return keys
}

// TestCypherIsRead runs scripts by cypher-shell, twice each, and compares what is in Neo4j then with the graph.
func TestCypherIsRead(t *testing.T) {
	s := openSQLite(t)
	load(t, s, append(hostileGraph(t), small(t)...)...)
	narrowed := export.Options{Types: []graph.RelationType{graph.HoldsPosition, graph.ParticipatedIn, graph.Mentions}}
	for name, o := range map[string]export.Options{"whole": {}, "narrowed": narrowed} {
		t.Run(name, func(t *testing.T) {
			c := emptyServer(t)
			want := wantedInNeo4j(t, s, lines(t, file(t, s, "jsonl", o)))
			if len(want) < 80 {
				t.Fatalf("%d nodes and relations try too little", len(want))
			}
			script := file(t, s, "cypher", o)
			for range 2 {
				runScript(t, c, script)
				if diff := cmp.Diff(want, inNeo4j(t, c)); diff != "" {
					t.Fatalf("(-want +got):\n%s", diff)
				}
			}
			nodes := len(columns(t, c, "match (n) return 1"))
			if end := fmt.Sprintf("// The end: %d nodes, %d relations.\n", nodes, len(want)-nodes); !strings.HasSuffix(script, end) {
				t.Errorf("the script does not end in %q", end)
			}
		})
	}
}

// TestFoldedInNeo4j compares who met whom, by the script and by the tables, with what lists of counterparts say.
func TestFoldedInNeo4j(t *testing.T) {
	s := openSQLite(t)
	load(t, s, append(hostileGraph(t), small(t)...)...)
	t.Run("script", func(t *testing.T) {
		c := emptyServer(t)
		runScript(t, c, file(t, s, "cypher", export.Options{Fold: true}))
		testFolded(t, s, c)
	})
	t.Run("tables", func(t *testing.T) { testFolded(t, s, imported(t, s, export.Options{Fold: true})) })
}

func testFolded(t *testing.T, s graph.Reader, c neo4j.Config) {
	want := map[string]string{}
	err := export.Nodes(t.Context(), s, func(nodes []graph.Node) error {
		lists, err := s.ListCounterparts(t.Context(), graph.CounterpartQuery{Of: keysOf(nodes), Page: graph.Page{Limit: 1000}})
		for _, n := range nodes {
			for _, other := range lists[n.Key].Items {
				pair := []string{n.ID, other.Actor.ID}
				slices.Sort(pair)
				want[fmt.Sprint(pair)] = fmt.Sprint(other.Count, other.First, other.Last)
			}
		}
		return err
	})
	if err != nil || len(want) < 5 {
		t.Fatalf("%d pairs: %v", len(want), err)
	}
	got := map[string]string{}
	for _, row := range columns(t, c, "match (a)-[r:MET]->(b) return a.id, b.id, r.meetings, coalesce(r.earliest, ''), coalesce(r.latest, ''), r.quote") {
		pair := []string{row[0].(string), row[1].(string)}
		slices.Sort(pair)
		got[fmt.Sprint(pair)] = fmt.Sprint(row[2:5]...)
		if row[5] == nil {
			t.Errorf("%v met, and no sentence says so", pair)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCypherOfNeo4j wants the same script from both stores, and it to leave a database of Parley's own alone.
func TestCypherOfNeo4j(t *testing.T) {
	c := neo4jtest.Config(t)
	store, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	load(t, store, hostileGraph(t)...)
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	script := file(t, store, "cypher", export.Options{})
	if diff := cmp.Diff(file(t, s, "cypher", export.Options{}), script); diff != "" {
		t.Errorf("-SQLite +Neo4j:\n%s", diff)
	}
	before := inNeo4j(t, c)
	out, err := neo4jtest.Shell(t, c, script)
	if err == nil || !strings.Contains(out, "This database is the one of Parley itself, layout 5: choose another") {
		t.Errorf("cypher-shell says %v: %s", err, out)
	}
	if diff := cmp.Diff(before, inNeo4j(t, c)); diff != "" {
		t.Errorf("the database changed (-before +after):\n%s", diff)
	}
}

// The golden script is what docs/export.md describes.
func TestCypherGolden(t *testing.T) {
	s := openSQLite(t)
	load(t, s, small(t)...)
	isGolden(t, "testdata/small.golden.cypher", file(t, s, "cypher", export.Options{}))
}
