package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph/graphtest"
)

// TestCurlPages runs the commands of pages against servers of the samples, which are set up as the pages have it, and
// compares what they print.
func TestCurlPages(t *testing.T) {
	curls(t)
	for page, variables := range map[string][]string{
		"queries.md": nil,
		"graphql.md": {"PARLEY_WRITE_TOKEN", "writer"},
		"serving.md": {"PARLEY_READ_TOKEN", "reader", "PARLEY_WRITE_TOKEN", "writer", "PARLEY_CORS_ORIGINS", "https://charts.example.org"},
	} {
		t.Run(page, func(t *testing.T) {
			s, dir := serveSamples(t, variables...), t.TempDir()
			runConsoles(t, "../../docs/"+page, func(command string) string {
				cmd := exec.Command("sh", "-c", strings.ReplaceAll(command, "http://"+defaultAddr, s.url))
				cmd.Dir, cmd.Env = dir, append(os.Environ(), "PARLEY_READ_TOKEN=reader", "PARLEY_WRITE_TOKEN=writer", "no_proxy=*")
				out, _ := cmd.CombinedOutput() // what it prints says whether it failed
				return strings.ReplaceAll(string(out), s.url, "http://"+defaultAddr)
			})
		})
	}
}

// curls skips a test that needs curl and jq where they are not, but never in CI.
func curls(t *testing.T) {
	t.Helper()
	for _, tool := range []string{"curl", "jq"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatal(err)
			}
			t.Skip(err)
		}
	}
}

// serveSamples serves the samples until the test ends, from an embedded store.
func serveSamples(t *testing.T, variables ...string) *server {
	t.Helper()
	lookup := env(append(variables, "PARLEY_DB", filepath.Join(t.TempDir(), "graph.db"), "PARLEY_ADDR", "127.0.0.1:0")...)
	if status, _, stderr := run(t, lookup, "", "load", "../../samples"); status != statusDone {
		t.Fatal(stderr)
	}
	s := startServer(t, lookup)
	t.Cleanup(func() {
		s.stop()
		if status := s.wait(t); status != statusDone {
			t.Errorf("exit status %d: %s", status, s.errs)
		}
	})
	return s
}

// TestClientNotebook runs the README's example for Python, with the package gql, and compares the rows that it prints.
func TestClientNotebook(t *testing.T) {
	python := graphtest.Python(t)
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	const open, between, end = "```python\n", "```\n\n```text\n", "```\n"
	before, rest, _ := strings.Cut(string(page), open)
	code, rest, _ := strings.Cut(rest, between)
	want, after, ok := strings.Cut(rest, end)
	if !ok {
		t.Fatal("README.md has no Python with what it prints")
	}
	s := serveSamples(t)
	cmd := exec.Command(python, "-W", "error", "-")
	cmd.Stdin = strings.NewReader(strings.ReplaceAll(code, "http://"+defaultAddr, s.url))
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1", "no_proxy=*")
	got, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, err.(*exec.ExitError).Stderr)
	}
	diff := cmp.Diff(want, string(got))
	if diff != "" && !*update {
		t.Errorf("(-page +got):\n%s", diff)
	}
	if diff != "" && *update {
		if err := os.WriteFile("../../README.md", []byte(before+open+code+between+string(got)+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestEnvExample wants .env.example to name every setting.
func TestEnvExample(t *testing.T) {
	example, err := os.ReadFile("../../.env.example")
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	var plain, filled settings
	if err := plain.complete(func(key string) (string, bool) { asked[key] = true; return "", true }); err != nil {
		t.Fatal(err)
	}
	written := map[string]string{}
	for line := range strings.Lines(string(example)) {
		if key, value, ok := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "#"), "="); ok && !strings.Contains(key, " ") {
			written[key] = value
		}
	}
	for key := range asked {
		if _, ok := written[key]; !ok {
			t.Errorf(".env.example has no %s", key)
		}
	}
	delete(written, "NEO4J_URI") // without it the other store serves
	if err := filled.complete(func(key string) (string, bool) { return written[key], true }); err != nil {
		t.Errorf("what .env.example proposes cannot be used: %v", err)
	}
	for key := range written {
		if !asked[key] {
			t.Errorf("nobody reads %s of .env.example", key)
		}
	}
}
