package main

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph/neo4j/neo4jtest"
)

// exportedBy asks a server for an export, and returns its status, body and header.
func exportedBy(t *testing.T, s *server, token, query string) (int, string, http.Header) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "GET", s.url+"/export?"+query, nil)
	if err != nil {
		t.Fatal(err)
	}
	body, status, header := send(t, r, token)
	return status, body, header
}

// A server's exports are those of the command line, whatever is asked for.
func TestServeExports(t *testing.T) {
	db := filepath.Join(t.TempDir(), "graph.db")
	testServeExports(t, "PARLEY_DB", db)
}

func TestServeExportsOfNeo4j(t *testing.T) {
	c := neo4jtest.Config(t)
	testServeExports(t, "NEO4J_URI", c.URI, "NEO4J_USERNAME", c.Username, "NEO4J_PASSWORD", c.Password)
}

func testServeExports(t *testing.T, store ...string) {
	lookup := env(append(store, "PARLEY_ADDR", "127.0.0.1:0", "PARLEY_READ_TOKEN", "reader", "PARLEY_WRITE_TOKEN", "writer")...)
	load := func(files ...string) {
		t.Helper()
		args := []string{"load"}
		for _, file := range files {
			args = append(args, "../../samples/"+file)
		}
		if status, _, stderr := run(t, lookup, "", args...); status != statusDone {
			t.Fatal(stderr)
		}
	}
	load("geneva-talks-wire.md", "agency-notes.jsonl")
	then := time.Now().UTC().Format(time.RFC3339Nano)
	load("berlin-norway-ambassador.md")
	s := startServer(t, lookup)
	const jsonl = "parley.jsonl application/x-ndjson"
	for _, c := range []struct {
		query string
		args  []string
		named string // the file and its type
	}{
		{"format=csv&table=nodes", []string{"--format", "csv", "--table", "nodes"}, "parley-nodes.csv text/csv; charset=utf-8"},
		{"format=csv&neo4j", []string{"--format", "csv", "--neo4j", "-o", filepath.Join(t.TempDir(), "graph.zip")}, "parley-csv.zip application/zip"},
		{"format=graphml&fold=true&around=Norway", []string{"--format", "graphml", "--fold", "--around", "Norway"}, "parley.graphml application/graphml+xml"},
		{"format=jsonl", nil, jsonl},
		{"format=jsonl&around=Igor+Safonov", []string{"--around", "Igor Safonov"}, jsonl},
		{"format=jsonl&around=Igor+Safonov&around=Norway&depth=2&types=participated_in,HELD_IN", []string{"--around", "Igor Safonov", "--around", "Norway", "--depth", "2", "--types", "participated_in", "--types", "HELD_IN"}, jsonl},
		{"format=jsonl&kinds=person&kinds=meeting&since=2026&until=2026", []string{"--kinds", "person,meeting", "--since", "2026", "--until", "2026"}, jsonl},
		{"format=jsonl&valid=2026-05-14", []string{"--valid", "2026-05-14"}, jsonl},
		{"format=jsonl&known=" + url.QueryEscape(then), []string{"--known", then}, jsonl},
	} {
		status, want, stderr := run(t, lookup, "", append([]string{"export", "--format", "jsonl"}, c.args...)...)
		if status != statusDone {
			t.Fatal(stderr)
		}
		if i := slices.Index(c.args, "-o"); i >= 0 {
			file, err := os.ReadFile(c.args[i+1])
			if err != nil {
				t.Fatal(err)
			}
			want = string(file)
		}
		code, got, header := exportedBy(t, s, "reader", c.query)
		if diff := cmp.Diff(want, got); code != http.StatusOK || diff != "" {
			t.Errorf("%s: %d (-command +server):\n%.2000s", c.query, code, diff)
		}
		if named := strings.TrimPrefix(header.Get("Content-Disposition"), "attachment; filename=") + " " + header.Get("Content-Type"); named != c.named {
			t.Errorf("%s: the file is %q, want %q", c.query, named, c.named)
		}
	}
	s.stop()
	if status := s.wait(t); status != statusDone {
		t.Errorf("exit status %d: %s", status, s.errs)
	}
}

// What is asked wrongly is told before anything is sent.
func TestServeExportsRefuse(t *testing.T) {
	s := serveSamples(t, "PARLEY_READ_TOKEN", "reader", "PARLEY_SNAPSHOTS", "0")
	for _, c := range []struct {
		token, query string
		status       int
		holds        string
	}{
		{"", "format=jsonl", 401, `"code":"UNAUTHENTICATED"`},
		{"reader", "", 400, "which format? there are jsonl"},
		{"reader", "format=docx", 400, `no format \"docx\": there are jsonl`},
		{"reader", "format=jsonl&format=jsonl", 400, "format: it is given 2 times"},
		{"reader", "format=jsonl&asOf=2025", 400, `there is no parameter \"asOf\"; there are format, around, depth,`},
		{"reader", "format=jsonl&fold=maybe", 400, `fold: \"maybe\" is neither true nor false`},
		{"reader", "format=jsonl&fold", 400, "it cannot be folded"},
		{"reader", "format=jsonl&kinds=wizard", 400, `kinds: there is no \"wizard\"; there are PERSON,`},
		{"reader", "format=jsonl&since=soon", 400, "accepted are 2025-04-10"},
		{"reader", "format=jsonl&around=%ff", 400, "is neither an id nor a name"},
		{"reader", "format=jsonl&around=%zz", 400, "the parameters are not encoded as in a URL"},
		{"reader", "format=jsonl&around=Nobody+At+All", 404, `"code":"NOT_FOUND"`},
		{"reader", "format=jsonl&known=2025-01-01", 400, "known: no snapshots of the past are kept here"},
	} {
		status, body, _ := exportedBy(t, s, c.token, c.query)
		if status != c.status || !strings.HasPrefix(body, `{"error":{"code":"`) || !strings.Contains(body, c.holds) {
			t.Errorf("%s: %d %s, want %d %s", c.query, status, body, c.status, c.holds)
		}
	}
}
