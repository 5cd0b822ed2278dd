package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/graphtest"
	"parley/graph/neo4j/neo4jtest"
)

// reread has a format's own reader, which is a script, read an export, and returns what it found by id.
func reread[T any](t testing.TB, format, text string) map[string]T {
	t.Helper()
	file := filepath.Join(t.TempDir(), "export")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(graphtest.Installed(t, "PARLEY_CLIENTS"), "readers", format+".py")
	cmd := exec.CommandContext(t.Context(), graphtest.Python(t), script, file)
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", script, err, stderr.String())
	}
	var out map[string]T
	if err := json.Unmarshal(stdout.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// canonLine is a line of the canonical form, with what formats are compared by.
type canonLine struct {
	Record, ID, Kind, Subkind, Name, Country, Status, Date string
	Aliases, Topics                                        []string
	Latitude, Longitude                                    *float64
	Sources                                                int
	Type, From, To, Title, Since, Until, Role, Behalf      string
	Confidence                                             float64
	Evidence                                               []struct{ Article, Quote string }
}

// canonical is what the canonical form says of the same part: its nodes by id, and its relations.
func canonical(t testing.TB, r graph.Reader, o export.Options) (nodes map[string]canonLine, relations []canonLine) {
	t.Helper()
	nodes = map[string]canonLine{}
	for dec := json.NewDecoder(bytes.NewBufferString(file(t, r, "jsonl", o))); dec.More(); {
		var line canonLine
		if err := dec.Decode(&line); err != nil {
			t.Fatal(err)
		}
		switch line.Record {
		case "node":
			nodes[line.ID] = line
		case "relation":
			relations = append(relations, line)
		}
	}
	return nodes, relations
}

// quotes are the sentences that state something.
func (l canonLine) quotes() []string {
	var out []string
	for _, e := range l.Evidence {
		out = append(out, e.Quote)
	}
	return out
}

// The golden files are what docs/export.md describes, from either store.
func TestGoldenEvents(t *testing.T) {
	for _, c := range []struct{ format, file string }{
		{"ftm", "testdata/small.golden.ftm"}, {"ical", "testdata/small.golden.ics"}, {"geojson", "testdata/small.golden.geojson"},
	} {
		onEachStore(t, func(t *testing.T, s graph.Store) {
			load(t, s, small(t)...)
			isGolden(t, c.file, file(t, s, c.format, export.Options{}))
		})
	}
}

// Hostile texts come out of both stores to the byte alike.
func TestHostileEventsAlike(t *testing.T) {
	s, neo4j := openSQLite(t), neo4jtest.Open(t)
	load(t, s, hostileGraph(t)...)
	load(t, neo4j, hostileGraph(t)...)
	for _, format := range []string{"ftm", "ical", "geojson"} {
		if diff := cmp.Diff(file(t, s, format, export.Options{}), file(t, neo4j, format, export.Options{})); diff != "" {
			t.Errorf("%s (-SQLite +Neo4j):\n%s", format, diff)
		}
	}
}
