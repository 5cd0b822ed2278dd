package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSubscriptionPage runs the curl of docs/subscriptions.md, loads an article meanwhile as the page has it, and compares
// what comes until the first event.
func TestSubscriptionPage(t *testing.T) {
	curls(t)
	const path = "../../docs/subscriptions.md"
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const open, end = "```console\n$ ", "\n\n:\n"
	before, rest, _ := strings.Cut(string(page), open)
	command, rest, _ := strings.Cut(rest, "\n")
	want, after, ok := strings.Cut(rest, end)
	if !ok {
		t.Fatal("the page has no curl with what comes")
	}
	lookup := env("PARLEY_DB", filepath.Join(t.TempDir(), "graph.db"), "PARLEY_ADDR", "127.0.0.1:0")
	load := func(sample string) {
		if !strings.Contains(before, sample) {
			t.Errorf("the page does not say that %s is loaded", sample)
		}
		if status, _, stderr := run(t, lookup, "", "load", "../../"+sample); status != statusDone {
			t.Fatal(stderr)
		}
	}
	load("samples/geneva-talks-wire.md")
	s := startServer(t, lookup)
	curl := exec.CommandContext(t.Context(), "sh", "-c", "exec "+strings.ReplaceAll(command, "http://"+defaultAddr, s.url))
	curl.Env = append(os.Environ(), "no_proxy=*")
	out, err := curl.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := curl.Start(); err != nil {
		t.Fatal(err)
	}
	blocks := bufio.NewScanner(out)
	blocks.Split(eventBlock)
	var got []string
	for len(got) < 2 && blocks.Scan() {
		if len(got) == 1 && !strings.HasPrefix(blocks.Text(), "event:") { // a sign of life
			continue
		}
		if got = append(got, blocks.Text()); len(got) == 1 {
			load("samples/vienna-first-round.md")
		}
	}
	_ = curl.Process.Kill()
	_ = curl.Wait()
	if diff := cmp.Diff(want, strings.Join(got, "\n\n")); diff != "" {
		if !*update {
			t.Errorf("(-page +got):\n%s", diff)
		} else if err := os.WriteFile(path, []byte(before+open+command+"\n"+strings.Join(got, "\n\n")+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s.stop()
	if status := s.wait(t); status != statusDone {
		t.Errorf("exit status %d: %s", status, s.errs)
	}
}

// eventBlock splits a stream at empty lines.
func eventBlock(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := strings.Index(string(data), "\n\n"); i >= 0 {
		return i + 2, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}
