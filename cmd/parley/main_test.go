package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// asParley, set in the environment, makes the test binary the program itself, for tests that need
// a process of their own.
const asParley = "PARLEY_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asParley) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"parley": main})
}

// TestScripts runs the scripts in testdata/script; those in its folder store run on each store.
func TestScripts(t *testing.T) {
	runScripts(t, "testdata/script/*.txtar", func(env *testscript.Env) {})
	t.Run("SQLite", func(t *testing.T) {
		runScripts(t, "testdata/script/store/*.txtar", func(env *testscript.Env) { env.Setenv("PARLEY_DB", "graph.db") })
	})
}

func runScripts(t *testing.T, pattern string, setup func(*testscript.Env)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no scripts %s: %v", pattern, err)
	}
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Files:               paths,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLES", samples)
			if options := os.Getenv("GORACE"); options != "" { // of the race detector
				env.Setenv("GORACE", options)
			}
			setup(env)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"bytes": writeBytes,
			"match": match,
		},
	})
}

// exits runs a command and wants an exit status: exits 2 parley load.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND [ARGUMENT...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// writeBytes writes a file of bytes that a script cannot hold, quoted as in Go: bytes FILE a\xff 10
// (the number says how often).
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: bytes FILE TEXT [TIMES]")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	times := 1
	if len(args) == 3 {
		times, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, times)), 0o644))
}

// match sets a variable to the first match in a file, or in "stdout": match NAME FILE PATTERN.
func match(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: match NAME FILE PATTERN")
	}
	pattern, err := regexp.Compile(args[2])
	ts.Check(err)
	found := pattern.FindString(ts.ReadFile(args[1]))
	if found == "" {
		ts.Fatalf("no match for %s in %s", args[2], args[1])
	}
	ts.Setenv(args[0], found)
}
