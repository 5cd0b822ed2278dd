package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph/neo4j/neo4jtest"
)

var update = flag.Bool("update", false, "write the golden files anew; look at what changed before keeping it")

// TestQuestions loads the samples and asks the example questions of the page: on both stores the
// answers are those of the golden files, to the byte.
func TestQuestions(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testQuestions(t, embedded(t), *update) })
	t.Run("Neo4j", func(t *testing.T) {
		neo4jtest.Server(t)
		testQuestions(t, onNeo4j(t), false)
	})
}

func testQuestions(t *testing.T, b backend, update bool) {
	lookup := env(pairs(b.variables)...)
	if status, _, errs := run(t, lookup, "", "load", "../../samples"); status != statusDone {
		t.Fatalf("load: status %d: %s", status, errs)
	}
	questions, err := filepath.Glob("../../web/src/graphiql/examples/*.graphql")
	if err != nil || len(questions) == 0 {
		t.Fatalf("no questions: %v", err)
	}
	for _, path := range questions {
		name := strings.TrimSuffix(filepath.Base(path), ".graphql")
		t.Run(name, func(t *testing.T) {
			status, got, errs := run(t, lookup, "", "query", path)
			if status != statusDone {
				t.Fatalf("status %d: %s%s", status, got, errs)
			}
			golden := filepath.Join("testdata", "questions", name+".json")
			if update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestPages asks the queries of pages of the samples, and compares their answers, on both stores.
func TestPages(t *testing.T) {
	pages := []string{"../../README.md", "../../docs/queries.md"}
	t.Run("SQLite", func(t *testing.T) { testPages(t, embedded(t), pages, *update) })
	t.Run("Neo4j", func(t *testing.T) {
		neo4jtest.Server(t)
		testPages(t, onNeo4j(t), pages, false)
	})
}

func testPages(t *testing.T, b backend, pages []string, update bool) {
	lookup := env(pairs(b.variables)...)
	if status, _, errs := run(t, lookup, "", "load", "../../samples"); status != statusDone {
		t.Fatalf("load: status %d: %s", status, errs)
	}
	for _, path := range pages {
		t.Run(filepath.Base(path), func(t *testing.T) { testPage(t, lookup, path, update) })
	}
}

func testPage(t *testing.T, lookup func(string) (string, bool), path string, update bool) {
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitAfter(string(page), "```graphql\n")
	for i, part := range parts[1:] {
		query, rest, _ := strings.Cut(part, "```\n\n```json\n")
		want, after, ok := strings.Cut(rest, "```\n")
		if !ok {
			t.Fatalf("no answer after the query\n%s", query)
		}
		status, got, errs := run(t, lookup, query, "query", "-")
		if status != statusDone {
			t.Errorf("status %d: %s\n%s%s", status, query, got, errs)
		}
		if diff := cmp.Diff(want, got); diff != "" && !update {
			t.Errorf("%s(-page +got):\n%s", query, diff)
		}
		parts[i+1] = query + "```\n\n```json\n" + got + "```\n" + after
	}
	if len(parts) == 1 {
		t.Error("the page asks nothing")
	}
	if update {
		if err := os.WriteFile(path, []byte(strings.Join(parts, "")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
