package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

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
	s := serveSamples(t)
	runCode(t, "../../README.md", "python", func(code string) string {
		cmd := exec.Command(python, "-W", "error", "-")
		cmd.Env = append(os.Environ(), "PYTHONUTF8=1", "no_proxy=*")
		return printed(t, cmd, strings.ReplaceAll(code, "http://"+defaultAddr, s.url))
	})
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
