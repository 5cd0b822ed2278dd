package export_test

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph/export"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// TestCSVIsImported has neo4j-admin make a database of the tables with its headers, and compares it with what they were made of.
func TestCSVIsImported(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts a server of its own")
	}
	s := openSQLite(t)
	load(t, s, append(hostileGraph(t), small(t)...)...)
	dir, home := t.TempDir(), t.TempDir()
	for _, table := range export.Tables {
		text := file(t, s, "csv", export.Options{Table: table, Neo4j: true})
		if err := os.WriteFile(filepath.Join(dir, string(table)+".csv"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := func(arguments ...string) {
		t.Helper()
		if out, err := neo4jtest.Script(t, arguments...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v: %s", arguments, err, out)
		}
	}
	run("admin", home, "database", "import", "full", "--nodes="+filepath.Join(dir, "nodes.csv"), "--relationships="+filepath.Join(dir, "edges.csv"),
		"--array-delimiter=U+001F", "--multiline-fields=true", "neo4j")
	port := freePort(t)
	run("start", home, port)
	t.Cleanup(func() { run("stop", home) })
	c := neo4j.Config{URI: "bolt://127.0.0.1:" + port}

	p, err := export.NewPart(t.Context(), s, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	nodes, edges := map[string]string{}, map[string]string{}
	err = p.Nodes(t.Context(), func(list []export.Node) error {
		for _, n := range list {
			nodes[n.ID] = fmt.Sprint(slices.Sorted(slices.Values(n.Kind.Labels())), attributes(export.NodeAttributes, &n, "name", n.Name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = p.Edges(t.Context(), func(list []export.Edge) error {
		for _, e := range list {
			edges[e.ID] = fmt.Sprint(e.Type, e.From, e.To, attributes(export.EdgeAttributes, &e, "label", e.Label, "weight", e.Weight))
		}
		return nil
	})
	if err != nil || len(edges) < 50 {
		t.Fatalf("%d edges: %v", len(edges), err)
	}
	gotNodes, gotEdges := map[string]string{}, map[string]string{}
	for _, row := range columns(t, c, "match (n) return n.id, labels(n), properties(n)") {
		delete(row[2].(map[string]any), "id")
		gotNodes[row[0].(string)] = fmt.Sprint(sorted(row[1]), row[2])
	}
	for _, row := range columns(t, c, "match (a)-[r]->(b) return r.id, type(r), a.id, b.id, properties(r)") {
		delete(row[4].(map[string]any), "id")
		gotEdges[row[0].(string)] = fmt.Sprint(row[1:]...)
	}
	if diff := cmp.Diff(nodes, gotNodes); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(edges, gotEdges); diff != "" {
		t.Errorf("edges (-want +got):\n%s", diff)
	}
}

// attributes are what an element is written with, and more.
func attributes[T any](list []export.Attribute[T], v *T, more ...any) map[string]any {
	out := map[string]any{}
	for i := 0; i < len(more); i += 2 {
		out[more[i].(string)] = more[i+1]
	}
	for _, a := range list {
		if value := a.Of(v); value != nil && a.Name != "type" {
			out[a.Name] = value
		}
	}
	return out
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}
