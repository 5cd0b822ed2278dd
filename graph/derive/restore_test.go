package derive_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
	"parley/graph/neo4j/neo4jtest"
)

// backup is what export --format history writes.
func backup(t fataler, ctx context.Context, store graph.Store) string {
	return exported(t, ctx, store, "history")
}

func exported(t fataler, ctx context.Context, store graph.Store, format string) string {
	f, err := export.Find(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := export.Write(ctx, store, f, export.Options{}, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var restoreOptions = derive.RestoreOptions{LongestLine: 1 << 20}

func restore(ctx context.Context, store graph.Store, text string) error {
	_, err := derive.New(store, now).Restore(ctx, strings.NewReader(text), restoreOptions)
	return err
}

// changeLog is the log of changes, with the relations that its entries lead to.
func changeLog(t fataler, ctx context.Context, store graph.Store) (out []string) {
	list, err := store.ListChanges(ctx, graph.ChangeQuery{Page: graph.Page{Limit: 100_000}})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list.Items {
		fact := ""
		if found, err := store.Relations(ctx, []string{e.Fact}); err != nil {
			t.Fatal(err)
		} else if r, ok := found[e.Fact]; ok {
			nodes, err := store.Nodes(ctx, []graph.Key{r.From, r.To})
			if err != nil {
				t.Fatal(err)
			}
			fact = fmt.Sprint(r.Type, nodes[r.From].ID, nodes[r.To].ID, r.Disc)
		}
		e.Fact = ""
		out = append(out, fmt.Sprintf("%+v %s", e, fact))
	}
	return out
}

// checkRestored wants a restored store to say what the store says of which it has the backup: now, at every moment of its
// history, and when the same is loaded into both.
func checkRestored(t fataler, ctx context.Context, lived, restored graph.Store, last int, moments []int, next graph.Extraction, open func() graph.Store) {
	same := func(what string, was, is any) {
		if diff := cmp.Diff(was, is); diff != "" {
			t.Fatal(what + " (-was +is):\n" + diff)
		}
	}
	same("the graph", dump(t, ctx, lived), dump(t, ctx, restored))
	same("the canonical export", exported(t, ctx, lived, "jsonl"), exported(t, ctx, restored, "jsonl"))
	same("the backup", strings.Split(backup(t, ctx, lived), "\n"), strings.Split(backup(t, ctx, restored), "\n"))
	same("the log", changeLog(t, ctx, lived), changeLog(t, ctx, restored))
	for _, of := range moments {
		var known []string
		for _, source := range []graph.Store{lived, restored} {
			past := open()
			if _, err := derive.Past(ctx, source, past, minute(of)); err != nil {
				t.Fatal(err)
			}
			known = append(known, dump(t, ctx, past))
		}
		same(fmt.Sprint("what was known after step ", of), known[0], known[1])
	}
	if faults := examine(t, ctx, restored, open()); len(faults) > 0 {
		t.Fatal("doctor finds", faults)
	}
	for _, store := range []graph.Store{lived, restored} {
		w := derive.New(store, func() time.Time { return minute(last + 1) })
		if _, err := w.Load(ctx, []graph.Extraction{next}, "test/1"); err != nil {
			t.Fatal(err)
		}
	}
	same("the graph after another load", dump(t, ctx, lived), dump(t, ctx, restored))
}

// Whatever has happened to a store, and however often the restoration is interrupted, the restored one says the same.
func TestRestore(t *testing.T) {
	drawLess(t, 4)
	ctx, dir, n := context.Background(), t.TempDir(), 0
	another := openSQLite(t, filepath.Join(dir, "another.db"))
	load(t, ctx, another, []graph.Extraction{newStory("another", "2025-04-11").x})
	other := backup(t, ctx, another)
	rapid.Check(t, func(t *rapid.T) {
		open := func() graph.Store {
			n++
			return openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		}
		h, lived, restored := drawHistory(t), open(), open()
		liveByMinutes(t, ctx, lived, h)
		if rapid.IntRange(0, 3).Draw(t, "purge") == 0 {
			if _, err := derive.New(lived, func() time.Time { return minute(len(h.steps) + 1) }).Purge(ctx, []string{"a1"}); err != nil {
				t.Fatal(err)
			}
		}
		text := backup(t, ctx, lived)
		if len(h.steps) == 0 {
			return
		}
		writes := rapid.IntRange(0, 4).Draw(t, "writes before the power goes")
		for err := errPower; err != nil; {
			err = restore(ctx, &fragile{restored, writes}, text)
			if err != nil && !errors.Is(err, errPower) {
				t.Fatal(err)
			}
			writes++
			if err != nil && writes > 2 {
				checkClosed(t, ctx, restored, other)
			}
		}
		last := len(h.steps) + 1
		checkRestored(t, ctx, lived, restored, last, []int{rapid.IntRange(0, last).Draw(t, "moment"), last}, drawStory(t, "next"), open)
	})
}

// drawLess has a test try fewer draws than others do, because each takes long.
func drawLess(t *testing.T, times int) {
	t.Helper()
	checks := flag.Lookup("rapid.checks").Value
	usual := checks.String()
	n, err := strconv.Atoi(usual)
	if err == nil {
		err = checks.Set(strconv.Itoa(max(n/times, 1)))
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = checks.Set(usual) })
}

// checkClosed wants nobody but the same backup to get at a store that is being restored.
func checkClosed(t fataler, ctx context.Context, store graph.Store, otherBackup string) {
	w := derive.New(store, now)
	_, load := w.Load(ctx, nil, "test/1")
	f, _ := export.Find("history")
	_, other := w.Restore(ctx, strings.NewReader(otherBackup), restoreOptions)
	for what, got := range map[string][2]error{
		"a load":         {load, graph.ErrRestoring},
		"a rebuild":      {w.Rebuild(ctx, nil, noProgress), graph.ErrRestoring},
		"a backup":       {export.Write(ctx, store, f, export.Options{}, new(bytes.Buffer)), graph.ErrRestoring},
		"another backup": {other, derive.ErrOtherBackup},
	} {
		if !errors.Is(got[0], got[1]) {
			t.Fatal(what, "during a restoration:", got[0])
		}
	}
}

// From one kind of store to the other and back.
func TestRestoreOnNeo4j(t *testing.T) {
	ctx, draw := context.Background(), rapid.Custom(drawHistory)
	next := rapid.Custom(func(t *rapid.T) graph.Extraction { return drawStory(t, "next") })
	for seed := range 4 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			dir, n := t.TempDir(), 0
			open := func() graph.Store {
				n++
				return openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
			}
			h, lived, moved, back := draw.Example(seed), open(), neo4jtest.Open(t), open()
			liveByMinutes(t, ctx, lived, h)
			for _, step := range [][2]graph.Store{{lived, moved}, {moved, back}} {
				if err := restore(ctx, step[1], backup(t, ctx, step[0])); err != nil {
					t.Fatal(err)
				}
			}
			last := len(h.steps) + 1
			checkRestored(t, ctx, lived, moved, last, []int{last / 3, last / 2, last}, next.Example(seed), open)
			if _, err := derive.New(back, func() time.Time { return minute(last + 1) }).Load(ctx, []graph.Extraction{next.Example(seed)}, "test/1"); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(dump(t, ctx, lived), dump(t, ctx, back)); diff != "" {
				t.Fatal("there and back (-was +is):\n" + diff)
			}
		})
	}
}
