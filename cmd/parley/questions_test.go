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
	asked := answersOf(t, path, "graphql", "json", update, func(query string) string {
		status, got, errs := run(t, lookup, query, "query", "-")
		if status != statusDone {
			t.Errorf("status %d: %s\n%s%s", status, query, got, errs)
		}
		return got
	})
	if asked == 0 {
		t.Error("the page asks nothing")
	}
}

// answersOf compares the answers to the questions of a page, in the block after each, with those that it gets, or writes
// these into it. It returns how many questions there are.
func answersOf(t *testing.T, path, questions, answers string, update bool, ask func(string) string) int {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	between := "```\n\n```" + answers + "\n"
	parts := strings.SplitAfter(string(page), "```"+questions+"\n")
	for i, part := range parts[1:] {
		question, rest, _ := strings.Cut(part, between)
		want, after, ok := strings.Cut(rest, "```\n")
		if !ok {
			t.Fatalf("no answer after the question\n%s", question)
		}
		got := ask(question)
		if diff := cmp.Diff(want, got); diff != "" && !update {
			t.Errorf("%s(-page +got):\n%s", question, diff)
		}
		parts[i+1] = question + between + got + "```\n" + after
	}
	if update {
		if err := os.WriteFile(path, []byte(strings.Join(parts, "")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return len(parts) - 1
}
