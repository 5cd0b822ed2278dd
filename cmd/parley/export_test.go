package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
	"parley/graph/sqlite"
)

// What the graph said at a moment is exported as it was then, though the store went on.
func TestExportKnown(t *testing.T) {
	lookup := env("PARLEY_DB", filepath.Join(t.TempDir(), "graph.db"))
	export := func(args ...string) string {
		t.Helper()
		status, stdout, stderr := run(t, lookup, "", append([]string{"export", "--format", "jsonl"}, args...)...)
		if status != statusDone {
			t.Fatal(status, stderr)
		}
		return stdout
	}
	load := func(file string) {
		if status, _, stderr := run(t, lookup, "", "load", "../../samples/"+file); status != statusDone {
			t.Fatal(stderr)
		}
	}
	load("geneva-talks-wire.md")
	then, before := time.Now(), export()
	near := export("--around", "Igor Safonov", "--depth", "2")
	load("berlin-norway-ambassador.md")
	known := then.UTC().Format(time.RFC3339Nano)
	if diff := cmp.Diff(before, export("--known", known)); diff != "" {
		t.Errorf("-then +now:\n%s", diff)
	}
	if diff := cmp.Diff(near, export("--known", known, "--around", "Igor Safonov", "--depth", "2")); diff != "" {
		t.Errorf("around somebody, -then +now:\n%s", diff)
	}
	if before == export() {
		t.Error("nothing came since")
	}
}

// A name is of the state that is exported: where the graph changes between the two, nothing is taken for whole.
func TestExportNamesOfAnotherState(t *testing.T) {
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	load := func(id string) {
		t.Helper()
		x := graph.Extraction{Article: graph.Article{ID: id, Text: "Ana Costa"}, Entities: []graph.LocalEntity{
			{ID: "e1", Kind: graph.KindPerson, Name: "Ana Costa", Mentions: []graph.Span{{Start: 0, End: 9}}}}}
		if _, err := derive.New(store, time.Now).Load(t.Context(), []graph.Extraction{x}, "test/1"); err != nil {
			t.Fatal(err)
		}
	}
	load("one")
	job, err := (&exportAsk{format: "jsonl", around: []string{"Ana Costa"}}).job(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	reader, err := job.find(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	load("two")
	if err := export.Write(t.Context(), reader, job.format, job.options, io.Discard); !errors.Is(err, export.ErrChanged) {
		t.Errorf("the graph changed after the name was looked up: error %v", err)
	}
	if err := job.write(t.Context(), store, io.Discard); err != nil {
		t.Error(err)
	}
}

// What is asked for in words becomes options; words in any case, and more than one at a time.
func TestExportAsk(t *testing.T) {
	job, err := (&exportAsk{
		format: "jsonl", around: []string{"a", "b"}, kinds: []string{"person, Meeting", "ARTICLE"}, types: []string{"held_in"},
		since: "2026-05", until: "2026-06", valid: "2026", known: "90m",
	}).job(time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	o := job.options
	got := fmt.Sprintln(len(o.Around), o.Depth, o.Kinds, o.Types, o.During.From, o.During.Until, o.Valid.Until, job.known.Format(time.TimeOnly))
	if want := "2 1 [PERSON MEETING ARTICLE] [HELD_IN] 2026-05-01 2026-06-30 2026-12-31 10:30:00\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
