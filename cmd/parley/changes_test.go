package main

import (
	"bufio"
	"context"
	"io"
	"strings"
	"testing"
	"time"
)

// TestFollow loads articles while the log is followed: it shows them, and not what came before.
func TestFollow(t *testing.T) {
	b := embedded(t)
	namesakeStore(t, b)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	r, w := io.Pipe()
	done := make(chan int, 1)
	var errs strings.Builder
	go func() {
		done <- Run(ctx, []string{"changes", "--follow", "--since", time.Now().Add(time.Second).UTC().Format(time.RFC3339)}, IO{
			Stdin: strings.NewReader(""), Stdout: w, Stderr: &errs, LookupEnv: env(pairs(b.variables)...),
		})
		w.Close()
	}()
	time.Sleep(1100 * time.Millisecond) // so that what is loaded now is recorded after --since
	later := `{"id": "later", "title": "Okafor in Lagos", "text": "Peter Hallam met Ade Okafor in Lagos on 2 July 2026."}`
	if status, _, errs := run(t, env(pairs(b.variables)...), later, "load", "--format", "jsonl", "-"); status != statusDone {
		t.Fatal(errs)
	}
	lines := bufio.NewScanner(r)
	if !lines.Scan() || !strings.HasSuffix(lines.Text(), "added    Okafor in Lagos") {
		t.Errorf("first came %q", lines.Text())
	}
	for !strings.Contains(lines.Text(), "Ade Okafor – participated in – ") && lines.Scan() {
	}
	stop()
	go func() { _, _ = io.Copy(io.Discard, r) }()
	if status := <-done; status != statusDone {
		t.Errorf("exit status %d: %s", status, errs.String())
	}
}
