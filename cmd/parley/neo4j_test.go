package main

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// variables name a Neo4j to the program.
func variables(c neo4j.Config) []string {
	return []string{"NEO4J_URI=" + c.URI, "NEO4J_USERNAME=" + c.Username, "NEO4J_PASSWORD=" + c.Password, "NEO4J_DATABASE=" + c.Database}
}

// TestScriptsOnNeo4j runs the scripts for each store on an empty Neo4j each.
func TestScriptsOnNeo4j(t *testing.T) {
	paths, err := filepath.Glob("testdata/script/store/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			c := neo4jtest.Config(t)
			runScripts(t, path, func(env *testscript.Env) { env.Vars = append(env.Vars, variables(c)...) })
		})
	}
}

func onNeo4j(t *testing.T) backend {
	c := neo4jtest.Config(t)
	return backend{variables(c), func(t *testing.T) graph.Store {
		t.Helper()
		s, err := neo4j.Open(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}}
}

// TestStoppedLoadOnNeo4j wants the graph to be that of the embedded store besides.
func TestStoppedLoadOnNeo4j(t *testing.T) {
	neo4jtest.Server(t)
	path := articles(t, 120, 2)
	whole := embedded(t)
	loadWith(t, whole, path)
	want := whole.dump(t)
	for _, signal := range []syscall.Signal{syscall.SIGKILL, syscall.SIGINT} {
		t.Run(signal.String(), func(t *testing.T) { testStopped(t, onNeo4j(t), signal, path, want) })
	}
}

func TestKilledLoadsOnNeo4j(t *testing.T) {
	neo4jtest.Server(t)
	newCrashes(t, onNeo4j, 60).testKilled(t, 6)
}

func TestLoadersAtOnceOnNeo4j(t *testing.T) {
	neo4jtest.Server(t)
	c := newCrashes(t, onNeo4j, 60)
	t.Run("2", func(t *testing.T) { c.testAtOnce(t, 2, false) })
	t.Run("4, one killed", func(t *testing.T) { c.testAtOnce(t, 4, true) })
}

func TestWrongPassword(t *testing.T) {
	c := neo4jtest.Secured(t)
	// Not the user of the other tests: the server locks one out who fails too often.
	lookup := env("NEO4J_URI", c.URI, "NEO4J_USERNAME", "stranger", "NEO4J_PASSWORD", "wrong")
	for _, args := range [][]string{{"load", "../../samples"}, {"query", "-"}, {"serve", "--addr", "127.0.0.1:0"}} {
		status, _, stderr := run(t, lookup, "{ stats { articles } }", args...)
		want := "parley: Neo4j at " + c.URI + " refused the user name or password: set NEO4J_USERNAME"
		if status != statusNever || !strings.HasPrefix(stderr, want) || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%v: exit status %d, %q", args, status, stderr)
		}
	}
}

func TestServeOnNeo4j(t *testing.T) {
	c := neo4jtest.Config(t)
	lookup := env("NEO4J_URI", c.URI, "NEO4J_USERNAME", c.Username, "NEO4J_PASSWORD", c.Password, "PARLEY_ADDR", "127.0.0.1:0", "PARLEY_WRITE_TOKEN", "writer", "PARLEY_READ_TOKEN", "reader")
	if status, _, stderr := run(t, lookup, "", "load", "../../samples/geneva-talks-wire.md"); status != 0 {
		t.Fatal(stderr)
	}
	s := startServer(t, lookup)
	if want := "store: Neo4j (" + c.URI + ")"; s.said[1] != want {
		t.Errorf("printed %q, want %q", s.said[1], want)
	}
	corrected(t, s)
	loaded(t, s)
	s.stop()
	if status := s.wait(t); status != 0 {
		t.Errorf("exit status %d: %s", status, s.errs)
	}
}
