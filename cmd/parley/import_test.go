package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
	"parley/graph/neo4j/neo4jtest"
)

func exportOf(t *testing.T, store graph.Reader, format string) string {
	t.Helper()
	f, err := export.Find(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := export.Write(t.Context(), store, f, export.Options{}, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestCorpusMoved asks the questions of testdata/corpus of a store that was restored from the backup of the one that
// they were written for: the answers are the same, to the byte, and so are its exports.
func TestCorpusMoved(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to func(*testing.T) backend
		neo4j    bool
	}{{"SQLite to SQLite", embedded, embedded, false}, {"SQLite to Neo4j", embedded, onNeo4j, true}, {"Neo4j to SQLite", onNeo4j, embedded, true}} {
		t.Run(c.name, func(t *testing.T) {
			if c.neo4j {
				neo4jtest.Server(t)
			}
			lived := newCorpus(t, c.from(t))
			lived.happen(t)
			text := exportOf(t, lived.store, "history")
			moved := emptyCorpus(t, c.to(t))
			_, err := moved.writer.Restore(t.Context(), strings.NewReader(text), derive.RestoreOptions{LongestLine: 1 << 20})
			if err != nil {
				t.Fatal(err)
			}
			if again := exportOf(t, moved.store, "history"); again != text {
				t.Errorf("the backup of what was restored is another:\n%s\nwas\n%s", again, text)
			}
			if exportOf(t, moved.store, "jsonl") != exportOf(t, lived.store, "jsonl") {
				t.Error("the canonical exports differ")
			}
			for _, q := range questionsIn(t, "testdata/corpus") {
				q.check(t, moved.ask(t, q.text, q.variables(t)), false)
			}
		})
	}
}

// livedThrough is the backup of a store that has seen corrections and a judgement.
func livedThrough(t *testing.T, n int) (path, text string) {
	t.Helper()
	b := embedded(t)
	loadWith(t, b, articles(t, n, 2))
	loadWith(t, b, articles(t, n/3, 3))
	s := b.open(t)
	defer s.Close(t.Context())
	w := derive.New(s, time.Now)
	if _, err := w.Merge(t.Context(), []string{"Switzerland", "Norway"}, derive.Opinion{By: "test"}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Retract(t.Context(), []string{"k1"}); err != nil {
		t.Fatal(err)
	}
	text = exportOf(t, s, "history")
	return textFile(t, text), text
}

// TestKilledImports kills imports at random moments, by kill -9: the same command again completes them.
func TestKilledImports(t *testing.T) { testKilledImports(t, embedded, 8) }

func TestKilledImportsOnNeo4j(t *testing.T) {
	neo4jtest.Server(t)
	testKilledImports(t, onNeo4j, 3)
}

func testKilledImports(t *testing.T, open func(*testing.T) backend, kills int) {
	path, text := livedThrough(t, 60)
	random := rand.New(rand.NewPCG(6, 7))
	b := open(t)
	began := time.Now()
	importInto(t, b, path)
	whole := time.Since(began)
	for n := range kills {
		b := open(t)
		cmd := program(t, b.variables, "import", path)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(whole))))
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		s := b.open(t)
		rules, err := s.Ruled(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
		t.Logf("%d: killed: %t; the store says %.100q", n, ok && status.Signaled(), rules)
		if rules != derive.RulesVersion() { // else it was complete
			importInto(t, b, path)
		}
		if exportOf(t, s, "history") != text {
			t.Error("what was restored has another backup")
		}
		if err := s.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func importInto(t *testing.T, b backend, path string) {
	t.Helper()
	if out, err := program(t, b.variables, "import", path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// What cannot be imported is refused with what is wrong, where, and what to do.
func TestImportRefuses(t *testing.T) {
	path, text := livedThrough(t, 9)
	dir := t.TempDir()
	in := func(name, text string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return p
	}
	full := in("full.db", "")
	lookup := func(db string) func(string) (string, bool) { return env("PARLEY_DB", filepath.Join(dir, db)) }
	if status, _, stderr := run(t, lookup("full.db"), text, "import", "-"); status != statusDone || full == "" {
		t.Fatal(stderr)
	}
	newer := strings.Replace(text, `"version":1`, `"version":2`, 1)
	for _, c := range []struct {
		what, db string
		stdin    string
		args     []string
		status   int
		says     []string
	}{
		{"no file named", "a.db", "", nil, statusUsage, []string{"which backup?"}},
		{"no such file", "a.db", "", []string{filepath.Join(dir, "nothing")}, statusUsage, []string{"nothing cannot be read: no such file"}},
		{"a folder", "a.db", "", []string{dir}, statusUsage, []string{"is a folder"}},
		{"articles", "a.db", "", []string{articles(t, 2, 1)}, statusRejected, []string{"line 1: this is no backup", "nothing of it was written"}},
		{"cut off", "a.db", text[:len(text)/2], []string{"-"}, statusRejected, []string{"standard input, line ", "breaks off", "use another copy"}},
		{"changed", "a.db", strings.Replace(text, "talks went well", "talks went ill", 1), []string{"-"}, statusRejected, []string{"SHA-256"}},
		{"a newer program's", "a.db", newer, []string{"-"}, statusNever, []string{"line 1: version 2 is of a newer Parley"}},
		{"a store with something in it", "full.db", "", []string{path}, statusNever, []string{"holds something already", "name another file with --db"}},
	} {
		status, stdout, stderr := run(t, lookup(c.db), c.stdin, append([]string{"import"}, c.args...)...)
		if status != c.status || stdout != "" || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%s: status %d, want %d: %s%s", c.what, status, c.status, stdout, stderr)
		}
		for _, s := range c.says {
			if !strings.Contains(stderr, s) {
				t.Errorf("%s: %q is not in %s", c.what, s, stderr)
			}
		}
		if left, err := filepath.Glob(filepath.Join(dir, "a.db*")); err != nil || len(left) > 0 {
			t.Errorf("%s: it leaves %v (%v)", c.what, left, err)
		}
	}
	status, stdout, stderr := run(t, lookup("a.db"), "", "import", "--json", path)
	var report map[string]any
	if err := json.Unmarshal([]byte(stdout), &report); status != statusDone || err != nil || report["articles"] != 8. || report["versions"] != 12. || report["judgements"] != 1. || report["resumed"] != false {
		t.Errorf("status %d: %s%s", status, stdout, stderr)
	}
}

// While a store is restored nobody else gets at it, and what was begun is completed by the same backup alone.
func TestImportInterrupted(t *testing.T) {
	path, text := livedThrough(t, 9)
	other, _ := livedThrough(t, 6)
	b := embedded(t)
	lookup := env(pairs(b.variables)...)
	s := b.open(t)
	defer s.Close(t.Context())
	_, _, sum := lastOf(text)
	err := s.Update(t.Context(), func(tx graph.Tx) error {
		return tx.Restore(t.Context(), &graph.Restoration{Rules: graph.Restoring + sum + " records 0", Seq: 9})
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"load", articles(t, 2, 1)}, statusNotNow, "is being restored from a backup, or that was interrupted: wait, or run parley import with the same backup again"},
		{[]string{"rebuild"}, statusNotNow, "run parley import with the same backup again"},
		{[]string{"doctor"}, statusNotNow, "run parley import with the same backup again"},
		{[]string{"export", "--format", "history"}, statusNotNow, "run parley import with the same backup again"},
		{[]string{"import", other}, statusNever, "is being restored from another backup: import that one again"},
	} {
		status, _, stderr := run(t, lookup, "", c.args...)
		if status != c.status || !strings.Contains(stderr, c.says) {
			t.Errorf("%v: status %d: %s", c.args, status, stderr)
		}
	}
	if status, stdout, stderr := run(t, lookup, "", "import", "--json", path); status != statusDone || !strings.Contains(stdout, `"resumed":true`) {
		t.Errorf("status %d: %s%s", status, stdout, stderr)
	}
	if exportOf(t, s, "history") != text {
		t.Error("what was restored has another backup")
	}
}

// lastOf parts a backup at the digest in its last line.
func lastOf(text string) (before, mark, sum string) {
	mark = `"sha256":"`
	i := strings.LastIndex(text, mark)
	return text[:i], mark, text[i+len(mark) : i+len(mark)+64]
}

// TestMoving runs the commands of docs/moving.md. Without a Neo4j another embedded store stands in for it.
func TestMoving(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testMoving(t, "NEO4J_URI=", "PARLEY_DB=neo4j.db") })
	t.Run("Neo4j", func(t *testing.T) { testMoving(t, variables(neo4jtest.Config(t))...) })
}

func testMoving(t *testing.T, target ...string) {
	bin, dir := t.TempDir(), t.TempDir()
	if err := os.Symlink(os.Args[0], filepath.Join(bin, "parley")); err != nil {
		t.Fatal(err)
	}
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(samples, filepath.Join(dir, "samples")); err != nil {
		t.Fatal(err)
	}
	shell := inShell(dir, append([]string{asParley + "=1", "PATH=" + bin + ":" + os.Getenv("PATH")}, target...))
	runConsoles(t, "../../docs/moving.md", shell)
}
