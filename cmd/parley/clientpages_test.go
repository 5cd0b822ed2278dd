package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"testing"

	"parley/graph/graphtest"
	"parley/graph/neo4j/neo4jtest"
)

// TestClientApolloPages walks lists with Apollo Client while articles are being loaded.
func TestClientApolloPages(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testApolloPages(t, embedded(t)) })
	t.Run("Neo4j", func(t *testing.T) {
		neo4jtest.Server(t)
		testApolloPages(t, onNeo4j(t))
	})
}

// testApolloPages wants each thing that was there before and is there after, under the same sort key, to come exactly once.
func testApolloPages(t *testing.T, b backend) {
	script := filepath.Join(graphtest.Installed(t, "PARLEY_CLIENTS"), "paging.mjs")
	variables := append(pairs(b.variables), "PARLEY_ADDR", "127.0.0.1:0")
	lookup := env(variables...)
	loadWith(t, b, articles(t, 40, 2))
	s := startServer(t, lookup)
	before := sortKeys(t, s)
	got := walk(t, lookup, exec.Command("node", script, s.url+"/graphql"))
	after := sortKeys(t, s)

	for list, was := range before {
		times := map[string]int{}
		for _, id := range got[list] {
			times[id]++
		}
		stayed, moved := 0, len(after[list])-len(was)
		for id, key := range was {
			if after[list][id] != key {
				moved++
				continue
			}
			stayed++
			if times[id] != 1 {
				t.Errorf("%s: %s comes %d times", list, id, times[id])
			}
		}
		t.Logf("%s: %d stayed, %d came or moved", list, stayed, moved)
		if stayed < 5 || moved == 0 {
			t.Errorf("%s: %d stayed and %d came or moved, which tries nothing", list, stayed, moved)
		}
	}
	s.stop()
	if status := s.wait(t); status != statusDone {
		t.Errorf("exit status %d: %s", status, s.errs)
	}
}

// sortKeys asks for whole lists, by the names that paging.mjs has for them: id -> what the list is sorted by.
func sortKeys(t *testing.T, s *server) map[string]map[string]string {
	t.Helper()
	const question = `{
		people(first: 500) { totalCount nodes { id key: name } }
		meetings(first: 500) { totalCount nodes { id key: earliest latest } }
		articles(first: 500) { totalCount nodes { id key: published } }
		entities(first: 500) { totalCount nodes { id key: sources } }
		geneva: location(id: "Geneva") { meetings(first: 500) { totalCount nodes { id key: earliest latest } } }
	}`
	type connection struct {
		TotalCount int
		Nodes      []struct {
			ID          string
			Key, Latest any
		}
	}
	var answer struct {
		Data map[string]struct {
			connection
			Meetings *connection
		}
	}
	text := s.asks(t, "", question)
	if err := json.Unmarshal([]byte(text), &answer); err != nil || len(answer.Data) == 0 {
		t.Fatalf("%v: %s", err, text)
	}
	keys := map[string]map[string]string{}
	for list, c := range answer.Data {
		if c.Meetings != nil {
			c.connection = *c.Meetings
		}
		if c.TotalCount != len(c.Nodes) {
			t.Fatalf("%s: %d of %d", list, len(c.Nodes), c.TotalCount)
		}
		keys[list] = map[string]string{}
		for _, n := range c.Nodes {
			keys[list][n.ID] = fmt.Sprint(n.Key, n.Latest)
		}
	}
	return keys
}

// newcomer is an article whose people and meetings stand anywhere in the lists, and which adds a source to what others
// speak of as well.
func newcomer(i int) string {
	surname := string(rune('A'+i*7%26)) + [...]string{"arden", "ellic", "imura", "ostov", "undqvist"}[i%5]
	return fmt.Sprintf(`{"id":"new%d","published":"2026-%02d-%02d","text":"Foreign Minister Omar %s met Ambassador Priya Menon in %s on %d May 2026. The Swiss Foreign Ministry said that the talks went well."}`+"\n",
		i, 4+i%3, 1+i%28, surname, [...]string{"Geneva", "Oslo", "Doha"}[i%3], 1+i*5%28)
}

// walk runs a script that walks lists, and returns what it found. While it reads each page of them, articles are loaded as
// another program would.
func walk(t *testing.T, lookup func(string) (string, bool), script *exec.Cmd) map[string][]string {
	t.Helper()
	in, err := script.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := script.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	script.Stderr = &errs
	if err := script.Start(); err != nil {
		t.Fatal(err)
	}
	loaded := make(chan string, 1)
	loaded <- ""
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 1<<20)
	pages := 0
	for ; lines.Scan() && lines.Text() == "page"; pages++ {
		if fault := <-loaded; fault != "" {
			t.Error(fault)
		}
		if pages > 100 {
			_ = script.Process.Kill()
			_ = script.Wait()
			t.Fatal("the lists do not end: pages overlap")
		}
		go func(page int) {
			status, _, stderr := run(t, lookup, newcomer(page), "load", "--format", "jsonl", "-")
			fault := ""
			if status != statusDone {
				fault = fmt.Sprintf("load: status %d: %s", status, stderr)
			}
			loaded <- fault
		}(pages)
		if _, err := io.WriteString(in, "on\n"); err != nil {
			break // how it ended is told below
		}
	}
	if fault := <-loaded; fault != "" {
		t.Error(fault)
	}
	last := lines.Text()
	if err := script.Wait(); err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	t.Logf("%d pages", pages)
	var found map[string][]string
	if err := json.Unmarshal([]byte(last), &found); err != nil {
		t.Fatalf("%v: %s", err, last)
	}
	return found
}
