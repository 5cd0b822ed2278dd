package export_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
)

// lived is a backup of a store in which an article was corrected, one retracted, and something judged.
func lived(t testing.TB, s graph.Store) string {
	t.Helper()
	minutes := 0
	w := derive.New(s, func() time.Time { return time.Date(2026, 5, 20, 12, minutes, 0, 0, time.UTC) })
	list := small(t)
	corrected := list[0]
	corrected.Article.Title += " (corrected)"
	for _, do := range []func() error{
		func() error { _, err := w.Load(t.Context(), list, "test/1"); return err },
		func() error {
			_, err := w.Load(t.Context(), []graph.Extraction{corrected}, "test/1")
			return err
		},
		func() error {
			_, err := w.Merge(t.Context(), []string{"person/igor-safonov-ru", "person/laura-whitcombe-us"}, derive.Opinion{By: "ed", Why: "a slip"})
			return err
		},
		func() error { _, err := w.Retract(t.Context(), []string{list[1].Article.ID}); return err },
	} {
		minutes++
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	return history(t, s)
}

func history(t testing.TB, s graph.Store) string {
	t.Helper()
	f, err := export.Find("history")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := export.Write(t.Context(), s, f, export.Options{}, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// readAll reads a backup to its end, and counts its records.
func readAll(text string, longest int) (n int, err error) {
	h := export.NewHistoryReader(strings.NewReader(text), longest)
	for {
		_, err := h.Next()
		if errors.Is(err, io.EOF) {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		n++
	}
}

// A backup is the same from both kinds of store, and read to its end.
func TestHistory(t *testing.T) {
	want := lived(t, openSQLite(t))
	onEachStore(t, func(t *testing.T, s graph.Store) {
		if got := lived(t, s); got != want {
			t.Errorf("the backup is\n%s\nthat of another store\n%s", got, want)
		}
	})
	if n, err := readAll(want, 1<<20); err != nil || n != strings.Count(want, "\n") {
		t.Errorf("%d records of %d are read: %v", n, strings.Count(want, "\n"), err)
	}
}

// Whatever happens to a backup on its way, it is noticed, and where.
func TestHistoryBroken(t *testing.T) {
	text := lived(t, openSQLite(t))
	lines := strings.SplitAfter(text, "\n")
	lines = lines[:len(lines)-1]
	last := len(lines)
	with := func(n int, line string) string {
		out := append([]string{}, lines...)
		out[n-1] = line
		return strings.Join(out, "")
	}
	for _, c := range []struct {
		what, text string
		line       int
		reason     string
	}{
		{"empty", "", 1, "empty"},
		{"another file", "hello\n", 1, "not JSON"},
		{"another format of ours", `{"record":"graph","format":"parley","version":1}` + "\n", 1, "no backup"},
		{"articles", `{"text":"They met."}` + "\n", 1, "no backup"},
		{"a newer program's", with(1, `{"record":"history","format":"parley","version":2,"more":1}`+"\n"), 1, "newer Parley"},
		{"another program's", with(1, `{"record":"history","format":"other","version":1}`+"\n"), 1, "not Parley's"},
		{"cut off within a line", text[:len(text)/2], strings.Count(text[:len(text)/2], "\n") + 1, "breaks off"},
		{"cut off before the end", strings.Join(lines[:last-1], ""), last, "breaks off"},
		{"cut off behind the end", strings.TrimSuffix(text, "\n"), last, "breaks off"},
		{"a line is missing", strings.Join(append(append([]string{}, lines[:2]...), lines[3:]...), ""), last - 1, "changed since"},
		{"a letter is another", strings.Replace(text, "Geneva", "Genera", 1), last, "changed since"},
		{"another count", with(last, strings.Replace(lines[last-1], `"versions":3`, `"versions":4`, 1)), last, "counts 4 versions"},
		{"more behind the end", text + "\n", last + 1, "after the end"},
		{"twice", text + text, last + 1, "after the end"},
		{"not UTF-8", with(2, "\xff\n"), 2, "not UTF-8"},
		{"a record nobody knows", with(2, `{"record":"secret"}`+"\n"), 2, "unknown record"},
		{"a field nobody knows", with(2, strings.Replace(lines[1], `"seq"`, `"secret":1,"seq"`, 1)), 2, "secret"},
		{"an article within what was extracted", with(2, strings.Replace(lines[1], `"extraction":{`, `"extraction":{"article":{"id":"x"},`, 1)), 2, "unknown field"},
		{"a number for a text", with(2, strings.Replace(lines[1], `"extractor":"test/1"`, `"extractor":1`, 1)), 2, "extractor"},
		{"two values in a line", with(2, strings.TrimSuffix(lines[1], "\n")+"{}\n"), 2, "not JSON"},
		{"a head once more", with(2, lines[0]), 2, "may not come after"},
		{"out of order", with(last-1, lines[1]), last - 1, "may not come after"},
		{"a long line", with(2, `{"record":"version","extractor":"`+strings.Repeat("x", 1<<20)+`"}`+"\n"), 2, "longer than"},
	} {
		_, err := readAll(c.text, 1<<20)
		var broken *export.HistoryError
		if !errors.As(err, &broken) || broken.Line != c.line || !strings.Contains(broken.Reason, c.reason) {
			t.Errorf("%s: %v, want line %d: …%s…", c.what, err, c.line, c.reason)
		}
		if c.what == "a newer program's" && !errors.Is(err, graph.ErrTooNew) {
			t.Errorf("%s: %v is not ErrTooNew", c.what, err)
		}
	}
}

// What is written to while it is read gives no backup.
func TestHistoryOfMovingStore(t *testing.T) {
	s := openSQLite(t)
	load(t, s, small(t)...)
	f, err := export.Find("history")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	err = export.Write(t.Context(), &movingArchive{s, 0}, f, export.Options{}, &b)
	if !errors.Is(err, export.ErrChanged) {
		t.Errorf("error %v", err)
	}
	if _, err := readAll(b.String(), 1<<20); err == nil {
		t.Error("what was written is a whole backup")
	}
}

// movingArchive seems to be written to all the time.
type movingArchive struct {
	graph.Archive
	seq int64
}

func (m *movingArchive) Seq(context.Context) (int64, error) {
	m.seq++
	return m.seq, nil
}

// Whatever the bytes are, the reader says what is wrong with them or reads them.
func FuzzHistory(f *testing.F) {
	text := lived(f, openSQLite(f))
	f.Add([]byte(text))
	for _, line := range strings.SplitAfter(text, "\n") {
		f.Add([]byte(text[:strings.Index(text, "\n")+1] + line))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := derive.New(openNothing{}, time.Now).Restore(context.Background(), bytes.NewReader(data), derive.RestoreOptions{LongestLine: 1 << 16})
		var broken *export.HistoryError
		if !errors.As(err, &broken) && !errors.Is(err, errWritten) {
			t.Fatal(err)
		}
	})
}

// openNothing is an empty store that nothing can be written to.
type openNothing struct{ graph.Store }

var errWritten = errors.New("written")

func (openNothing) Ruled(context.Context) (string, error)              { return "", nil }
func (openNothing) Update(context.Context, func(graph.Tx) error) error { return errWritten }
