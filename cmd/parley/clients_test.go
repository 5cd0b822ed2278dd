package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"parley/graph/graphtest"
	"parley/schema"
)

// compiling is a folder with the files of a folder of testdata/clients, the schema as parley prints it, and the packages.
// The compiler's configuration has to be the one that docs/clients.md proposes.
func compiling(t *testing.T, name, config string, schemaFlags ...string) string {
	t.Helper()
	clients, dir := graphtest.Installed(t, "PARLEY_CLIENTS"), t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(clients, name))); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/clients.md")
	if err != nil {
		t.Fatal(err)
	}
	if proposed, err := os.ReadFile(filepath.Join(dir, config)); err != nil || !strings.Contains(string(page), "```json\n"+string(proposed)+"```") {
		t.Errorf("docs/clients.md does not propose %s as it is (%v):\n%s", config, err, proposed)
	}
	for _, shared := range []string{"node_modules", "tsconfig.json"} {
		if err := os.Symlink(filepath.Join(clients, shared), filepath.Join(dir, shared)); err != nil {
			t.Fatal(err)
		}
	}
	status, sdl, stderr := run(t, env(), "", append([]string{"schema"}, schemaFlags...)...)
	if status != statusDone {
		t.Fatal(stderr)
	}
	if err := os.WriteFile(filepath.Join(dir, "schema.graphql"), []byte(sdl), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// tool runs a command of the packages in a folder made by compiling.
func tool(t *testing.T, dir, command string, args ...string) {
	t.Helper()
	cmd := exec.Command(filepath.Join(dir, "node_modules", ".bin", command), args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, out)
	}
}

// TestClientRelay has Relay's compiler compile lists in pages, a refetched object and a mutation. What it generates fits
// the types that a program expects, and the operations that it would send are valid, by the schema with nothing left out.
func TestClientRelay(t *testing.T) {
	dir := compiling(t, "relay", "relay.config.json", "--relay")
	tool(t, dir, "relay-compiler", "relay.config.json")
	tool(t, dir, "tsc", "-p", ".")

	types, err := gqlparser.LoadSchema(&ast.Source{Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	artifacts, err := filepath.Glob(filepath.Join(dir, "src", "__generated__", "*.ts"))
	if err != nil {
		t.Fatal(err)
	}
	sent := 0
	for _, path := range artifacts {
		artifact, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		quoted := operationText.FindSubmatch(artifact)
		if quoted == nil {
			continue
		}
		sent++
		text, err := strconv.Unquote(string(quoted[1]))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := gqlparser.LoadQueryWithRules(types, text, rules.NewDefaultRules()); err != nil {
			t.Errorf("%s: %v\n%s", filepath.Base(path), err, text)
		}
	}
	if sent != 5 {
		t.Errorf("%d operations, want 5", sent)
	}
}

var operationText = regexp.MustCompile(`"text": ("(?:[^"\\]|\\.)*")`)

// TestClientCodegen has graphql-codegen compile the questions of the page and a mutation.
func TestClientCodegen(t *testing.T) {
	dir := compiling(t, "codegen", "codegen.json")
	if err := os.CopyFS(filepath.Join(dir, "questions"), os.DirFS("../../web/src/graphiql/examples")); err != nil {
		t.Fatal(err)
	}
	tool(t, dir, "graphql-codegen", "--config", "codegen.json")
	tool(t, dir, "tsc", "-p", ".")
}

// TestClientApolloPersistedQueries asks by hash: the first client has to send the text once, the others never.
func TestClientApolloPersistedQueries(t *testing.T) {
	script := filepath.Join(graphtest.Installed(t, "PARLEY_CLIENTS"), "persisted.mjs")
	lookup := env("PARLEY_DB", filepath.Join(t.TempDir(), "graph.db"), "PARLEY_ADDR", "127.0.0.1:0")
	if status, _, stderr := run(t, lookup, "", "load", "../../samples/geneva-talks-wire.md"); status != statusDone {
		t.Fatal(stderr)
	}
	s := startServer(t, lookup)
	out, err := exec.Command("node", script, s.url+"/graphql").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	type answer struct{ Requests, People []string }
	people := []string{"Elena Morozova", "Igor Safonov"}
	want := []answer{
		{[]string{"GET hash 400", "POST text 200"}, people},
		{[]string{"GET hash 200"}, people},
		{[]string{"POST hash 200"}, people},
	}
	var got []answer
	for line := range strings.Lines(string(out)) {
		var a answer
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		got = append(got, a)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	s.stop()
	if status := s.wait(t); status != statusDone {
		t.Errorf("exit status %d: %s", status, s.errs)
	}
}
