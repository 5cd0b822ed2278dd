package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestServingPage runs the commands of docs/serving.md against a server of the samples, which is set up as the page
// has it, and compares what they print.
func TestServingPage(t *testing.T) {
	if _, err := exec.LookPath("curl"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("there is no curl")
	}
	dir := t.TempDir()
	lookup := env("PARLEY_DB", filepath.Join(dir, "graph.db"), "PARLEY_ADDR", "127.0.0.1:0",
		"PARLEY_READ_TOKEN", "reader", "PARLEY_WRITE_TOKEN", "writer", "PARLEY_CORS_ORIGINS", "https://charts.example.org")
	if status, _, stderr := run(t, lookup, "", "load", "../../samples"); status != statusDone {
		t.Fatal(stderr)
	}
	s := startServer(t, lookup)
	runConsoles(t, "../../docs/serving.md", func(command string) string {
		cmd := exec.Command("sh", "-c", strings.ReplaceAll(command, "http://"+defaultAddr, s.url))
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "PARLEY_READ_TOKEN=reader", "no_proxy=*")
		out, _ := cmd.CombinedOutput() // what it prints says whether it failed
		return strings.ReplaceAll(string(out), s.url, "http://"+defaultAddr)
	})
	s.stop()
	if status := s.wait(t); status != statusDone {
		t.Errorf("exit status %d: %s", status, s.errs)
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
