package export_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// imported is a server with what neo4j-admin made of the tables with its headers.
func imported(t *testing.T, r graph.Reader, o export.Options) neo4j.Config {
	t.Helper()
	dir := t.TempDir()
	o.Neo4j = true
	for _, o.Table = range export.Tables {
		if err := os.WriteFile(filepath.Join(dir, string(o.Table)+".csv"), []byte(file(t, r, "csv", o)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return neo4jtest.Import(t, dir)
}

// TestCSVIsImported wants a database that neo4j-admin makes to be what the script makes, down to each property.
func TestCSVIsImported(t *testing.T) {
	s := openSQLite(t)
	load(t, s, append(hostileGraph(t), small(t)...)...)
	c := imported(t, s, export.Options{})
	want := wantedInNeo4j(t, s, lines(t, file(t, s, "jsonl", export.Options{})))
	if len(want) < 80 {
		t.Fatalf("%d nodes and relations try too little", len(want))
	}
	if diff := cmp.Diff(want, inNeo4j(t, c)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
