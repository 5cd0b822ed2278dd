package neo4jtest

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"parley/graph/neo4j"
)

// Script is a command of the script that has the server's programs; without the script the test is skipped, or fails, as
// without a server.
func Script(t testing.TB, arguments ...string) *exec.Cmd {
	t.Helper()
	Server(t)
	path := os.Getenv("NEO4J_TEST_SCRIPT")
	if path == "" {
		t.Fatal("NEO4J_TEST_SCRIPT names no script; make test does")
	}
	return exec.Command(path, arguments...)
}

// Shell runs a script by cypher-shell, and returns what it prints.
func Shell(t testing.TB, c neo4j.Config, script string) (string, error) {
	t.Helper()
	cmd := Script(t, "shell", "-a", c.URI, "-u", c.Username, "-p", c.Password, "--format", "plain")
	// As on a machine that is set up for no language: what is not ASCII would be lost.
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.Stdin = strings.NewReader(script)
	out, err := cmd.CombinedOutput()
	return string(out), err
}
