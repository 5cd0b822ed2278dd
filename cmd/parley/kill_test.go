package main

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/sqlite"
)

// program makes a command that is this program in a process of its own: the one that PARLEY_TEST_PROGRAM names, which make
// test built for users, else the test binary. Such processes are many, and are killed and compared; what one of them does
// at once the race detector watches in the scripts, whose program is always the test binary.
func program(t *testing.T, variables []string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(cmp.Or(os.Getenv("PARLEY_TEST_PROGRAM"), os.Args[0]), args...)
	cmd.Env = append(append(os.Environ(), asParley+"=1", "NEO4J_URI="), variables...)
	cmd.Dir = t.TempDir()
	return cmd
}

// articles writes JSON Lines of articles that share people, places and meetings. Another edition has
// other texts under the same ids.
func articles(t *testing.T, n int, edition uint64) string {
	t.Helper()
	random := rand.New(rand.NewPCG(1, edition))
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	person := func() string {
		return pick("Igor", "Laura", "Peter", "Anders", "Priya", "Elena", "Omar", "Lucia") + " " +
			pick("Safonov", "Whitcombe", "Hallam", "Solheim", "Menon", "Morozova", "Aksoy", "Fathy", "Lindqvist", "Okafor")
	}
	var b strings.Builder
	for i := range n {
		day := 1 + random.IntN(28)
		fmt.Fprintf(&b, `{"id":"k%d","published":"2026-05-%02d","text":"Foreign Minister %s met Ambassador %s in %s on %d May 2026. The %s Foreign Ministry said that the talks went well."}`+"\n",
			i, day, person(), person(), pick("Geneva", "Vienna", "Oslo", "Ankara", "Doha"), day, pick("Norwegian", "Swiss", "Indian", "Turkish"))
	}
	return textFile(t, b.String())
}

func textFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// backend is a store for tests that start the program.
type backend struct {
	variables []string
	open      func(t *testing.T) graph.Store
}

func embedded(t *testing.T) backend {
	path := filepath.Join(t.TempDir(), "graph.db")
	return backend{[]string{"PARLEY_DB=" + path}, func(t *testing.T) graph.Store {
		t.Helper()
		s, err := sqlite.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}}
}

// dump tells the graph that the store holds.
func (b backend) dump(t *testing.T) string {
	t.Helper()
	s := b.open(t)
	defer s.Close(t.Context())
	text, err := graphtest.Dump(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func loadWith(t *testing.T, b backend, args ...string) {
	t.Helper()
	if out, err := program(t, b.variables, append([]string{"load"}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// testStopped stops a load with a signal once a transaction is written, and loads again.
func testStopped(t *testing.T, b backend, signal syscall.Signal, path, want string) {
	var stderr bytes.Buffer
	cmd := program(t, b.variables, "load", path)
	cmd.Stderr = &stderr
	watcher := b.open(t)
	before, err := watcher.Seq(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Minute); ; time.Sleep(time.Millisecond) {
		seq, err := watcher.Seq(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if seq > before {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("nothing is written")
		}
	}
	_ = cmd.Process.Signal(signal) // it may have ended by itself
	_ = cmd.Wait()
	stats, err := watcher.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d articles when it was stopped", stats.Nodes[graph.KindArticle])
	if err := watcher.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if signal == syscall.SIGINT && cmd.ProcessState.ExitCode() != 0 {
		if cmd.ProcessState.ExitCode() != statusInterrupted || !strings.Contains(stderr.String(), "run the same command again to go on") {
			t.Errorf("exit status %d, %q", cmd.ProcessState.ExitCode(), &stderr)
		}
	}
	loadWith(t, b, path)
	if got := b.dump(t); got != want {
		t.Error("the graph is not that of a load without interruption")
	}
}

// TestStoppedLoad stops loads half-way, by kill -9 and by Ctrl-C: each article is wholly in or
// out, and the same command again completes to the same graph.
func TestStoppedLoad(t *testing.T) {
	path := articles(t, 120, 2)
	whole := embedded(t)
	loadWith(t, whole, path)
	want := whole.dump(t)
	for _, signal := range []syscall.Signal{syscall.SIGKILL, syscall.SIGINT} {
		t.Run("SQLite "+signal.String(), func(t *testing.T) { testStopped(t, embedded(t), signal, path, want) })
	}
}
