package main

import (
	"bytes"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph/graphtest"
	"parley/graph/neo4j/neo4jtest"
)

const graphToolsPage = "../../docs/graph-tools.md"

// TestClientGraphTools runs the commands and the code of docs/graph-tools.md on the samples, one after the other, compares
// what they print, and wants them to make the pictures of the page.
func TestClientGraphTools(t *testing.T) {
	clients, python := graphtest.Installed(t, "PARLEY_CLIENTS"), graphtest.Python(t)
	bin, dir := t.TempDir(), t.TempDir()
	for link, to := range map[string]string{filepath.Join(bin, "parley"): os.Args[0], filepath.Join(dir, "node_modules"): filepath.Join(clients, "node_modules")} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	db := filepath.Join(bin, "graph.db")
	if status, _, errs := run(t, env("PARLEY_DB", db), "", "load", "../../samples"); status != statusDone {
		t.Fatal(errs)
	}
	runConsoles(t, graphToolsPage, inShell(dir, []string{asParley + "=1", "NEO4J_URI=", "PATH=" + bin + ":" + os.Getenv("PATH"), "PARLEY_DB=" + db}))
	here := func(name string, arguments ...string) *exec.Cmd {
		cmd := exec.Command(name, arguments...)
		cmd.Dir = dir
		// The order in which Python goes through sets is by chance, and so would be the order in which edges are drawn.
		cmd.Env = append(os.Environ(), "PYTHONUTF8=1", "PYTHONHASHSEED=0", "MPLBACKEND=agg", "MPLCONFIGDIR="+bin)
		return cmd
	}
	runCode(t, graphToolsPage, "python", func(code string) string { return printed(t, here(python, "-W", "error", "-"), code) })
	runCode(t, graphToolsPage, "js", func(code string) string { return printed(t, here("node", "--input-type=module", "-"), code) })
	comparePictures(t, graphToolsPage, dir)
}

// TestGraphToolsInNeo4j fills a Neo4j by the scripts of the page, and asks the page's questions there.
func TestGraphToolsInNeo4j(t *testing.T) {
	c := neo4jtest.Config(t)
	if err := neo4jtest.Raze(t.Context(), c); err != nil { // the scripts leave a store of the program's own alone
		t.Fatal(err)
	}
	lookup := env(pairs(embedded(t).variables)...)
	if status, _, errs := run(t, lookup, "", "load", "../../samples"); status != statusDone {
		t.Fatal(errs)
	}
	ask := func(script string) string {
		out, err := neo4jtest.Shell(t, c, script)
		if err != nil {
			t.Fatalf("cypher-shell: %v: %s", err, out)
		}
		return out
	}
	for _, fold := range []string{"--fold=false", "--fold"} {
		status, script, errs := run(t, lookup, "", "export", "--format", "cypher", fold)
		if status != statusDone {
			t.Fatal(errs)
		}
		ask(script)
	}
	runCode(t, graphToolsPage, "cypher", ask)
	page, err := os.ReadFile(graphToolsPage)
	if err != nil {
		t.Fatal(err)
	}
	paths := askedInline.FindAllSubmatch(page, -1)
	if len(paths) == 0 {
		t.Error("the page asks for no paths")
	}
	for _, m := range paths {
		if answer := ask(string(m[1]) + ";"); strings.Count(answer, "\n") < 3 {
			t.Errorf("%s\n%s", m[1], answer)
		}
	}
}

// askedInline is a question whose answer is a picture.
var askedInline = regexp.MustCompile("`(match p = [^`]+)`")

// runCode runs each piece of a page's code in a language, and compares what it prints with the text that stands below it.
func runCode(t *testing.T, path, language string, run func(code string) string) {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const between, end = "```\n\n```text\n", "```\n"
	parts := strings.SplitAfter(string(page), "```"+language+"\n")
	if len(parts) == 1 {
		t.Errorf("%s has no %s", path, language)
	}
	for i, part := range parts[1:] {
		code, rest, _ := strings.Cut(part, between)
		want, after, ok := strings.Cut(rest, end)
		if !ok {
			t.Fatalf("%s does not say what this prints:\n%s", path, code)
		}
		got := run(code)
		if diff := cmp.Diff(want, got); diff != "" && !*update {
			t.Errorf("%s(-page +got):\n%s", code, diff)
		}
		parts[i+1] = code + between + got + end + after
	}
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(parts, "")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// printed runs a program on code, and returns what it prints.
func printed(t *testing.T, program *exec.Cmd, code string) string {
	t.Helper()
	var errs bytes.Buffer
	program.Stdin, program.Stderr = strings.NewReader(code), &errs
	out, err := program.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	return string(out)
}

var shown = regexp.MustCompile(`!\[[^\]]+\]\((pictures/[a-z]+\.png)\)`)

// comparePictures wants a page's pictures to be those that were made in a folder. Fonts differ from machine to machine, and
// so do pixels, so only about the same size is wanted.
func comparePictures(t *testing.T, page, made string) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	pictures, total := shown.FindAllSubmatch(text, -1), 0
	if len(pictures) == 0 {
		t.Error("the page shows no pictures")
	}
	for _, m := range pictures {
		kept := filepath.Join(filepath.Dir(page), string(m[1]))
		got, err := os.ReadFile(filepath.Join(made, filepath.Base(kept)))
		if err != nil {
			t.Errorf("no command of the page makes its picture: %v", err)
			continue
		}
		if *update {
			if err := os.WriteFile(kept, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(kept)
		if err != nil {
			t.Error(err)
			continue
		}
		total += len(want)
		gotWide, gotHigh := extent(t, got)
		wantWide, wantHigh := extent(t, want)
		if !near(gotWide, wantWide) || !near(gotHigh, wantHigh) {
			t.Errorf("%s is %d by %d, and is now made %d by %d: look at it, and make it anew by -update", kept, wantWide, wantHigh, gotWide, gotHigh)
		}
	}
	if total > 300_000 {
		t.Errorf("the pictures take %d bytes", total)
	}
}

func extent(t *testing.T, picture []byte) (wide, high int) {
	t.Helper()
	c, err := png.DecodeConfig(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	return c.Width, c.Height
}

func near(a, b int) bool { return 4*a > 3*b && 4*b > 3*a }
