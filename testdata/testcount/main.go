// Command testcount runs `go test -json` with the arguments given to it, shows a line for each package and the whole
// output of each failure, and ends with the line "N passed, N failed, N skipped". Where a + stands alone among the
// arguments, those behind it are of another run of go test, of other packages, which goes on beside the first and is counted with it.
//
//	go run ./testdata/testcount [-must REGEXP] ARGUMENTS OF go test [+ ARGUMENTS OF go test]...
//
// It counts leaves: a test with subtests is the sum of its subtests. With -must, a skipped test whose package, name or
// reason matches is a failure. The exit status is 0 where all passed, else 1.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
)

func main() {
	args := os.Args[1:]
	var must *regexp.Regexp
	if len(args) > 1 && args[0] == "-must" {
		must = regexp.MustCompile("(?i)" + args[1])
		args = args[2:]
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt) // go test gets it too, and ends; what ran is still counted
	c := newCounter(os.Stdout, must)
	var runs sync.WaitGroup
	for more := true; more; {
		var run []string
		run, args, more = cut(args)
		runs.Go(func() { c.goTest(run) })
	}
	runs.Wait()
	fmt.Printf("%d passed, %d failed, %d skipped\n", c.passed, c.failed, c.skipped)
	if c.failed > 0 {
		os.Exit(1)
	}
}

// cut parts arguments at the first + and reports whether there is one.
func cut(args []string) (before, after []string, found bool) {
	i := slices.Index(args, "+")
	if i < 0 {
		return args, nil, false
	}
	return args[:i], args[i+1:], true
}

// event is one line of `go test -json` (go doc test2json).
type event struct {
	Action      string
	Package     string
	ImportPath  string // of a build's output
	Test        string
	Elapsed     float64
	Output      string
	FailedBuild string
}

// test is one test or subtest while its package runs; the package itself is the test named "".
type test struct {
	output strings.Builder
	parent bool // has subtests: it is not counted itself
	failed bool // it, or one below it, has been counted as failed
}

// counter counts what several runs of go test tell, each of packages of its own.
type counter struct {
	mu                      sync.Mutex // held for each line
	out                     io.Writer
	must                    *regexp.Regexp
	running                 map[string]map[string]*test // package -> name -> test
	builds                  map[string]*strings.Builder // import path -> the compiler's output
	counts                  map[string]int              // package -> tests counted
	passed, failed, skipped int
}

func newCounter(out io.Writer, must *regexp.Regexp) *counter {
	return &counter{
		out: out, must: must,
		running: map[string]map[string]*test{}, builds: map[string]*strings.Builder{}, counts: map[string]int{},
	}
}

// goTest runs go test and counts. That go test itself could not run, or was interrupted, counts as a failure where no test failed.
func (c *counter) goTest(args []string) {
	failed, err := c.run(args)
	if err != nil && failed == 0 {
		c.mu.Lock()
		defer c.mu.Unlock()
		fmt.Fprintln(c.out, "go test:", err)
		c.failed++
	}
}

// run runs go test and tells how many of its tests failed.
func (c *counter) run(args []string) (failed int, err error) {
	cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	failed, err = c.read(out)
	return failed, errors.Join(err, cmd.Wait())
}

func (c *counter) read(r io.Reader) (failed int, err error) {
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			failed += c.line(line)
		}
		if err == io.EOF {
			return failed, nil
		}
		if err != nil {
			return failed, err
		}
	}
}

// line counts one line, and tells how many failures it brings.
func (c *counter) line(line []byte) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	before := c.failed
	var e event
	if json.Unmarshal(line, &e) == nil {
		c.event(e)
	} else {
		fmt.Fprintf(c.out, "%s", line) // not from test2json: show it as it is
	}
	return c.failed - before
}

func (c *counter) event(e event) {
	switch e.Action {
	case "build-output":
		if c.builds[e.ImportPath] == nil {
			c.builds[e.ImportPath] = &strings.Builder{}
		}
		c.builds[e.ImportPath].WriteString(e.Output)
	case "run":
		t := c.test(e.Package, e.Test)
		for name := parentOf(e.Test); name != ""; name = parentOf(name) {
			c.test(e.Package, name).parent = true
		}
		t.output.Reset()
	case "output":
		c.test(e.Package, e.Test).output.WriteString(e.Output)
	case "pass", "fail", "skip":
		if e.Test == "" {
			c.packageDone(e)
		} else {
			c.testDone(e)
		}
	}
}

func (c *counter) test(pkg, name string) *test {
	tests := c.running[pkg]
	if tests == nil {
		tests = map[string]*test{}
		c.running[pkg] = tests
	}
	if tests[name] == nil {
		tests[name] = &test{}
	}
	return tests[name]
}

func parentOf(name string) string {
	i := strings.LastIndexByte(name, '/')
	return name[:max(i, 0)]
}

func (c *counter) testDone(e event) {
	t := c.test(e.Package, e.Test)
	output := t.output.String()
	t.output.Reset()
	switch {
	case e.Action == "skip" && c.must != nil && c.must.MatchString(e.Package+" "+e.Test+" "+output):
		c.fail(e, "this test must not be skipped here\n"+output)
	case e.Action == "fail" && (!t.parent || !t.failed):
		c.fail(e, output)
	case e.Action == "fail": // one of its subtests has been counted and shown
		fmt.Fprint(c.out, ownLines(output))
	case t.parent:
	case e.Action == "skip":
		c.skipped++
		c.counts[e.Package]++
	default:
		c.passed++
		c.counts[e.Package]++
	}
}

func (c *counter) fail(e event, output string) {
	c.failed++
	c.counts[e.Package]++
	for name := e.Test; ; name = parentOf(name) {
		c.test(e.Package, name).failed = true
		if name == "" {
			break
		}
	}
	fmt.Fprintf(c.out, "\nFAILED %s %s\n%s\n\n", e.Package, e.Test, strings.TrimRight(ownLines(output), "\n"))
}

// ownLines leaves out go test's own "=== RUN" and "--- FAIL" lines.
func ownLines(output string) string {
	var b strings.Builder
	for line := range strings.Lines(output) {
		trimmed := strings.TrimSpace(line)
		if !strings.HasPrefix(trimmed, "=== ") && !strings.HasPrefix(trimmed, "--- ") {
			b.WriteString(line)
		}
	}
	return b.String()
}

func (c *counter) packageDone(e event) {
	pkg := c.test(e.Package, "")
	word := "ok"
	switch {
	case e.Action == "fail":
		word = "FAIL"
		if !pkg.failed { // it did not build, or ended outside a test: a panic, a time limit, os.Exit
			c.fail(e, c.packageFailure(e))
		}
	case pkg.failed: // by a skip that must not be
		word = "FAIL"
	case c.counts[e.Package] == 0:
		word = "none"
	}
	if word != "none" {
		fmt.Fprintf(c.out, "%-4s %-36s %5.1fs  %d tests\n", word, e.Package, e.Elapsed, c.counts[e.Package])
	}
	delete(c.running, e.Package)
}

// packageFailure is all there is to say about a package that failed outside a test, the unfinished tests' output included.
func (c *counter) packageFailure(e event) string {
	var b strings.Builder
	if build := c.builds[e.FailedBuild]; build != nil {
		b.WriteString(build.String())
	}
	tests := c.running[e.Package]
	names := make([]string, 0, len(tests))
	for name := range tests {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		b.WriteString(tests[name].output.String())
	}
	return b.String()
}
