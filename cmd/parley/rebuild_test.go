package main

import (
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
	"parley/loader/extract"
)

// TestRenewed takes a store through a better extractor and other rules: the graph is then what it
// would be had this program loaded the articles, and what users judged holds.
func TestRenewed(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testRenewed(t, embedded(t)) })
	t.Run("Neo4j", func(t *testing.T) {
		neo4jtest.Server(t)
		testRenewed(t, onNeo4j(t))
	})
}

func testRenewed(t *testing.T, b backend) {
	parley := func(want int, args ...string) (stdout, stderr string) {
		t.Helper()
		status, stdout, stderr := run(t, env(pairs(b.variables)...), namesakes, args...)
		if status != want {
			t.Fatalf("%v: exit status %d, want %d: %s%s", args, status, want, stdout, stderr)
		}
		return stdout, stderr
	}
	parley(statusDone, "load", "--format", "jsonl", "-")
	parley(statusDone, "merge", "person/carlos-mendes-br", "person/carlos-mendes-pt")
	want, _ := parley(statusDone, "export", "--format", "jsonl")
	export := func(after string) {
		t.Helper()
		if got, _ := parley(statusDone, "export", "--format", "jsonl"); got != want {
			t.Errorf("after %s the graph is another:\n%s\nwas\n%s", after, got, want)
		}
	}

	store := b.open(t)
	versions, err := store.Versions(t.Context(), 0, 10)
	if err != nil || len(versions) != 4 {
		t.Fatalf("%d articles, error %v", len(versions), err)
	}
	key := graph.VersionKey{Article: versions[0].Key, Version: 1}
	texts, err := store.Texts(t.Context(), []graph.VersionKey{key})
	if err != nil {
		t.Fatal(err)
	}
	old := versions[0].Article
	old.Text = texts[key]
	worse := graph.Extraction{Article: old, Entities: []graph.LocalEntity{{ID: "e1", Kind: graph.KindPerson, Name: "Nobody", Mentions: []graph.Span{{Start: 0, End: 5}}}}}
	if _, err := derive.New(store, time.Now).Load(t.Context(), []graph.Extraction{worse}, "builtin/0"); err != nil {
		t.Fatal(err)
	}
	if out, _ := parley(statusDone, "reextract"); out != "1 article read anew\n" {
		t.Errorf("said %q", out)
	}
	if out, _ := parley(statusDone, "reextract"); !strings.Contains(out, extract.Version) {
		t.Errorf("said %q", out)
	}
	export("reading anew")

	if out, _ := parley(statusDone, "doctor"); !strings.HasSuffix(out, " is sound\n") {
		t.Errorf("said %q", out)
	}
	change := func(c graph.Change) {
		t.Helper()
		if err := store.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), &c) }); err != nil {
			t.Fatal(err)
		}
	}
	found, err := store.Lookup(t.Context(), []string{"institution/brazil"})
	if err != nil {
		t.Fatal(err)
	}
	brazil := found["institution/brazil"][0]
	brazil.Name = "Freedonia"
	change(graph.Change{At: time.Now(), Rules: derive.RulesVersion(), Nodes: []graph.Node{brazil}})
	if out, _ := parley(statusRejected, "doctor"); !strings.Contains(out, "Freedonia") || !strings.Contains(out, "to mend it: parley rebuild") {
		t.Errorf("said %q", out)
	}
	change(graph.Change{At: time.Now(), Rules: "others"})
	if out, _ := parley(statusRejected, "doctor", "--json"); strings.Count(out, "\n") != 1 || !strings.Contains(out, "not derived by the rules") {
		t.Errorf("said %q", out)
	}
	if err := store.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, errs := parley(statusNever, "merge", "person/luisa-prado-es", "person/luisa-prado-mx"); !strings.Contains(errs, "was derived by other rules than this Parley's: run parley rebuild") {
		t.Errorf("said %q", errs)
	}
	if out, _ := parley(statusDone, "rebuild"); out != "the graph is derived anew from 4 articles\n" {
		t.Errorf("said %q", out)
	}
	export("rebuilding")
	parley(statusDone, "doctor")
}

// pairs makes of variables, NAME=VALUE, what env takes.
func pairs(variables []string) (out []string) {
	for _, v := range variables {
		name, value, _ := strings.Cut(v, "=")
		out = append(out, name, value)
	}
	return out
}
