package neo4jtest

import (
	"net"
	"path/filepath"
	"testing"

	"parley/graph/neo4j"
)

// Import has neo4j-admin make a database of the tables in a folder, nodes.csv and edges.csv, and says how to reach the
// server of its own, without a password, that has it until the test ends.
func Import(t testing.TB, dir string) neo4j.Config {
	t.Helper()
	if testing.Short() {
		t.Skip("it starts a server of its own")
	}
	home := t.TempDir()
	run := func(arguments ...string) {
		t.Helper()
		if out, err := Script(t, arguments...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v: %s", arguments, err, out)
		}
	}
	run("admin", home, "database", "import", "full", "--nodes="+filepath.Join(dir, "nodes.csv"), "--relationships="+filepath.Join(dir, "edges.csv"),
		"--array-delimiter=U+001F", "--multiline-fields=true", "--report-file="+filepath.Join(home, "import.report"), "neo4j")
	port := freePort(t)
	run("start", home, port)
	t.Cleanup(func() { run("stop", home) })
	return neo4j.Config{URI: "bolt://127.0.0.1:" + port}
}

func freePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}
