package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// crashes are loads of which some are cut off.
type crashes struct {
	open   func(*testing.T) backend // gives an empty store
	path   string                   // what is loaded: claims, so that little time goes into reading texts
	before string                   // the same articles with other texts
	want   string                   // the graph of an undisturbed load
	whole  time.Duration            // how long that takes
	random *rand.Rand
}

// newCrashes loads n articles without disturbance: the graph wanted is that of the embedded store.
func newCrashes(t *testing.T, open func(*testing.T) backend, n int) *crashes {
	t.Helper()
	c := &crashes{
		open: open, path: claims(t, articles(t, n, 2)), before: claims(t, articles(t, n/3, 3)),
		random: rand.New(rand.NewPCG(4, 5)),
	}
	whole := embedded(t)
	loadWith(t, whole, "--format", "claims", c.path)
	c.want = whole.dump(t)
	b := open(t)
	began := time.Now()
	loadWith(t, b, "--format", "claims", c.path)
	c.whole = time.Since(began)
	return c
}

// claims writes what is claimed by articles, and returns the file's path.
func claims(t *testing.T, path string) string {
	t.Helper()
	out, err := program(t, nil, "extract", "--json", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	return textFile(t, string(out))
}

// shuffled writes the lines of a file in another order, and returns the new file's path.
func (c *crashes) shuffled(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(string(text), "\n")+"\n", "\n")
	lines = lines[:len(lines)-1]
	c.random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return textFile(t, strings.Join(lines, ""))
}

// start starts a load.
func (c *crashes) start(t *testing.T, b backend, path string) *exec.Cmd {
	t.Helper()
	cmd := program(t, b.variables, "load", "--format", "claims", path)
	cmd.Stderr = new(bytes.Buffer)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

// kill kills a process at a random moment of the time that a whole load takes, and reports whether
// it had not ended by itself.
func (c *crashes) kill(t *testing.T, cmd *exec.Cmd) bool {
	t.Helper()
	delay := time.Duration(c.random.Int64N(int64(c.whole)))
	time.Sleep(delay)
	_ = cmd.Process.Kill()
	err := cmd.Wait()
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if killed := ok && status.Signaled(); killed {
		t.Logf("killed after %v", delay.Round(time.Millisecond))
		return true
	}
	if err != nil {
		t.Errorf("the load fails: %v: %s", err, cmd.Stderr)
	}
	return false
}

// check compares the graph with that of an undisturbed load.
func (c *crashes) check(t *testing.T, b backend) {
	t.Helper()
	if got := b.dump(t); got != c.want {
		t.Error("the graph is not that of a load without interruption")
	}
}

// testKilled kills loads, the same command again and again, until one ends by itself. Every other
// store has held other texts of some of the articles.
func (c *crashes) testKilled(t *testing.T, kills int) {
	for stores := 0; kills > 0; stores++ {
		b := c.open(t)
		if stores%2 == 1 {
			loadWith(t, b, "--format", "claims", c.before)
		}
		for kills > 0 && c.kill(t, c.start(t, b, c.path)) {
			kills--
		}
		loadWith(t, b, "--format", "claims", c.path)
		t.Logf("store %d is loaded", stores)
		c.check(t, b)
	}
}

// testAtOnce lets n processes load the same articles into one store at once, each in another order.
// Where the first is killed, the others do its work.
func (c *crashes) testAtOnce(t *testing.T, n int, killed bool) {
	b := c.open(t)
	var loads []*exec.Cmd
	for range n {
		loads = append(loads, c.start(t, b, c.shuffled(t, c.path)))
	}
	if killed {
		c.kill(t, loads[0])
		loads = loads[1:]
	}
	for _, cmd := range loads {
		if err := cmd.Wait(); err != nil {
			t.Errorf("%v: %s", err, cmd.Stderr)
		}
	}
	c.check(t, b)
}

// TestKilledLoads kills loads at random moments, by kill -9.
func TestKilledLoads(t *testing.T) {
	newCrashes(t, embedded, 70).testKilled(t, 40)
}

func TestLoadersAtOnce(t *testing.T) {
	c := newCrashes(t, embedded, 100)
	t.Run("2", func(t *testing.T) { c.testAtOnce(t, 2, false) })
	t.Run("4, one killed", func(t *testing.T) { c.testAtOnce(t, 4, true) })
}

// What is exported while articles are loaded is whole, or is not there; a file that was there stays.
func TestExportWhileLoading(t *testing.T) {
	c := newCrashes(t, embedded, 100)
	b := c.open(t)
	loadWith(t, b, "--format", "claims", c.before)
	file := filepath.Join(t.TempDir(), "graph.jsonl")
	lookup := env(strings.SplitN(b.variables[0], "=", 2)...)
	cmd := c.start(t, b, c.path)
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	whole, changed := 0, 0
	for loading := true; loading; {
		select {
		case err := <-ended:
			if loading = false; err != nil {
				t.Errorf("%v: %s", err, cmd.Stderr)
			}
		default:
		}
		status, _, stderr := run(t, lookup, "", "export", "--format", "jsonl", "-o", file)
		switch status {
		case statusDone:
			whole++
		case statusNotNow:
			if changed++; !strings.Contains(stderr, "was written to meanwhile: run the same command again") {
				t.Errorf("it says %q", stderr)
			}
		default:
			t.Fatalf("exit status %d: %s", status, stderr)
		}
		if text, err := os.ReadFile(file); whole > 0 && (err != nil || !bytes.Contains(text, []byte("\n"+`{"record":"end",`))) {
			t.Fatalf("the file has no end: %v", err)
		}
	}
	t.Logf("%d exports, and %d that found the graph changed", whole, changed)
	if text, err := os.ReadFile(file); err != nil || !strings.HasPrefix(c.want, string(text)) {
		t.Errorf("the last export is not of the graph: %v", err)
	}
}
