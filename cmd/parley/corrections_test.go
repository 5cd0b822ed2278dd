package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCorrections runs the commands of docs/corrections.md, one after the other, and compares what they print.
func TestCorrections(t *testing.T) {
	bin := t.TempDir()
	if err := os.Symlink(os.Args[0], filepath.Join(bin, "parley")); err != nil {
		t.Fatal(err)
	}
	variables := []string{asParley + "=1", "NEO4J_URI=", "PATH=" + bin + ":" + os.Getenv("PATH"), "PARLEY_DB=" + filepath.Join(bin, "graph.db")}
	runConsoles(t, "../../docs/corrections.md", inShell("../..", variables))
}

// inShell runs commands in a folder, with some variables more, and returns what they print.
func inShell(dir string, variables []string) func(command string) string {
	return func(command string) string {
		cmd := exec.Command("sh", "-c", command)
		cmd.Dir, cmd.Env = dir, append(os.Environ(), variables...)
		out, _ := cmd.CombinedOutput() // what it prints says whether it failed
		return string(out)
	}
}

// runConsoles runs the commands of a page in a shell and compares what they print with what it says.
func runConsoles(t *testing.T, path string, shell func(command string) string) {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const open, end = "```console\n", "```\n"
	parts := strings.SplitAfter(string(page), open)
	for i, part := range parts[1:] {
		want, rest, _ := strings.Cut(part, end)
		var got strings.Builder
		lines := slices.Collect(strings.Lines(want))
		for i := 0; i < len(lines); i++ {
			command, ok := strings.CutPrefix(lines[i], "$ ")
			if !ok {
				continue
			}
			got.WriteString(lines[i])
			for ; i+1 < len(lines) && strings.HasPrefix(lines[i+1], "> "); i++ { // the command goes on
				command += strings.TrimPrefix(lines[i+1], "> ")
				got.WriteString(lines[i+1])
			}
			printed := shell(command)
			if printed != "" && !strings.HasSuffix(printed, "\n") {
				printed += "\n"
			}
			got.WriteString(printed)
		}
		if diff := cmp.Diff(anyTime.ReplaceAllString(want, "TIME"), anyTime.ReplaceAllString(got.String(), "TIME")); diff != "" {
			if !*update {
				t.Errorf("(-page +got):\n%s", diff)
			}
			want = got.String()
		}
		parts[i+1] = want + end + rest
	}
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(parts, "")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var anyTime = regexp.MustCompile(`\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ`)
