package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// temporary are the folders of what need not be kept.
func temporary(t *testing.T, dir string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, scratchPrefix+"*"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// What a killed server leaves among the temporary files goes when the next starts; what a living one uses stays.
func TestAbandonedFolders(t *testing.T) {
	b, dir := embedded(t), t.TempDir()
	loadWith(t, b, articles(t, 3, 1))
	time.Sleep(10 * time.Millisecond)
	before := time.Now().UTC().Format(time.RFC3339Nano)
	loadWith(t, b, articles(t, 4, 2))
	variables := slices.Concat(b.variables, []string{"TMPDIR=" + dir, "PARLEY_ADDR=127.0.0.1:0"})

	kill := askUntilKilled(t, variables, before)
	left := temporary(t, dir)
	if len(left) != 1 {
		t.Fatalf("while it is used: %q", left)
	}
	kill()
	if got := temporary(t, dir); !slices.Equal(got, left) {
		t.Fatalf("killed, it leaves %q, not %q", got, left)
	}
	other := filepath.Join(dir, "another program's")
	if err := os.Mkdir(other, 0o700); err != nil {
		t.Fatal(err)
	}
	living := askUntilKilled(t, variables, before)
	used := temporary(t, dir)
	if len(used) != 1 || used[0] == left[0] {
		t.Errorf("after another start there are %q, and %q was abandoned", used, left)
	}
	third := askUntilKilled(t, variables, before)
	if got := temporary(t, dir); len(got) != 2 || !slices.Contains(got, used[0]) {
		t.Errorf("beside one that lives there are %q, without its %q", got, used)
	}
	third()
	living()
	if _, err := os.Stat(other); err != nil {
		t.Error(err)
	}
}

// One query may ask about many moments.
func TestQueryOfManyMoments(t *testing.T) {
	lookup := env("PARLEY_DB", filepath.Join(t.TempDir(), "graph.db"))
	query, want := "{", ""
	for n := range 12 {
		path := textFile(t, fmt.Sprintf(`{"id":"m%d","published":"2026-05-%02d","text":"Foreign Minister Igor Safonov met Ambassador Laura Whitcombe in Geneva."}`+"\n", n, n+1))
		if status, _, errs := run(t, lookup, "", "load", path); status != statusDone {
			t.Fatal(errs)
		}
		query += fmt.Sprintf(` m%d: person(id: "Igor Safonov", asOf: {known: %q}) { articles { totalCount } }`, n, time.Now().UTC().Format(time.RFC3339Nano))
		want += fmt.Sprintf(`"m%d":{"articles":{"totalCount":%d}},`, n, n+1)
	}
	_, out, errs := run(t, lookup, query+" }", "query", "-")
	if got := strings.Join(strings.Fields(out), ""); !strings.Contains(got+",", strings.TrimSuffix(want, ",")) {
		t.Errorf("got %s %s\nwant %s", got, errs, want)
	}
}

// askUntilKilled starts a server, asks what was known at a moment, and returns what kills it.
func askUntilKilled(t *testing.T, variables []string, moment string) func() {
	t.Helper()
	cmd := program(t, variables, "serve")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	kill := func() {
		cmd.Process.Kill() // it may have ended
		cmd.Wait()
	}
	t.Cleanup(kill)
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("serve says nothing")
	}
	url := strings.TrimPrefix(lines.Text(), "Parley on ")
	query := fmt.Sprintf(`{"query":"{ meetings(asOf: {known: \"%s\"}) { totalCount } }"}`, moment)
	answer, err := http.Post(url+"/graphql", "application/json", strings.NewReader(query))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if text, err := io.ReadAll(answer.Body); err != nil || !strings.Contains(string(text), "totalCount") {
		t.Fatalf("%v: %s", err, text)
	}
	return kill
}
