package loader_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/loader"
	"parley/loader/article"
)

func load(t *testing.T, s *store, src loader.Source, o loader.Options) *loader.Report {
	t.Helper()
	report, err := loader.New(s, s, nothing, o).Load(context.Background(), src)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestEveryRecordIsAccountedFor(t *testing.T) {
	bad := &article.RejectError{File: "in.jsonl", Line: 9, Reason: "bad JSON", Raw: "{"}
	for _, c := range []struct {
		name  string
		first []any // loaded before
		input []any
		want  string
	}{
		{"new", nil, []any{rec(1, "a", "x"), rec(2, "b", "x")}, "read 2 loaded 2 replaced 0 unchanged 0 rejected 0 pending 0"},
		{"again", []any{rec(1, "a", "x")}, []any{rec(1, "a", "x"), rec(2, "b", "x")}, "read 2 loaded 1 replaced 0 unchanged 1 rejected 0 pending 0"},
		{"another text", []any{rec(1, "a", "x")}, []any{rec(1, "a", "y")}, "read 1 loaded 0 replaced 1 unchanged 0 rejected 0 pending 0"},
		{"rejected", nil, []any{rec(1, "a", "x"), bad, rec(3, "b", "x")}, "read 3 loaded 2 replaced 0 unchanged 0 rejected 1 pending 0"},
		{"twice the same", nil, []any{rec(1, "a", "x"), rec(2, "a", "x")}, "read 2 loaded 1 replaced 0 unchanged 1 rejected 0 pending 0"},
		{"twice, another text", nil, []any{rec(1, "a", "x"), rec(2, "a", "y")}, "read 2 loaded 1 replaced 1 unchanged 0 rejected 0 pending 0"},
		{"there and back", []any{rec(1, "a", "x")}, []any{rec(1, "a", "y"), rec(2, "a", "x")}, "read 2 loaded 0 replaced 2 unchanged 0 rejected 0 pending 0"},
		{"nothing", nil, nil, "read 0 loaded 0 replaced 0 unchanged 0 rejected 0 pending 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStore()
			load(t, s, input(c.first...), loader.Options{})
			dry := load(t, s, input(c.input...), loader.Options{DryRun: true})
			if got := counts(dry); got != c.want {
				t.Errorf("dry run: %s, want %s", got, c.want)
			}
			if got := counts(load(t, s, input(c.input...), loader.Options{})); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			if len(c.input) > 0 {
				if last, ok := c.input[len(c.input)-1].(*article.Record); ok && len(s.standing) > 0 {
					want := load(t, s, input(last), loader.Options{})
					if want.Unchanged != 1 {
						t.Error("the last of an id does not stand")
					}
				}
			}
		})
	}
}

func TestTransactionsAreFullAndInOrder(t *testing.T) {
	s := newStore()
	load(t, s, many(234), loader.Options{Jobs: 4, Linger: time.Hour})
	var sizes []int
	var ids []string
	for _, b := range s.batches {
		sizes = append(sizes, len(b))
		ids = append(ids, b...)
	}
	if diff := cmp.Diff([]int{50, 50, 50, 50, 34}, sizes); diff != "" {
		t.Errorf("sizes (-want +got):\n%s", diff)
	}
	for i, id := range ids {
		if id != fmt.Sprintf("a%d", i) {
			t.Fatalf("article %d is %s", i, id)
		}
	}
}

func TestASlowInputIsNotHeldBack(t *testing.T) {
	s := newStore()
	more := make(chan *article.Record)
	src := &counted{give: func(int) (*article.Record, error) {
		if r, ok := <-more; ok {
			return r, nil
		}
		return nil, io.EOF
	}}
	done := make(chan struct{})
	first := make(chan loader.Progress, 1)
	go func() {
		defer close(done)
		_, _ = loader.New(s, s, nothing, loader.Options{Linger: time.Millisecond, OnProgress: func(p loader.Progress) {
			select {
			case first <- p:
			default:
			}
		}}).Load(context.Background(), src)
	}()
	more <- rec(1, "a", "x")
	<-first // although no second article has come
	close(more)
	<-done
}

func TestLargeArticlesShareFewTransactions(t *testing.T) {
	s := newStore()
	text := strings.Repeat("x", 3<<20)
	src := &counted{give: func(n int) (*article.Record, error) {
		if n == 30 {
			return nil, io.EOF
		}
		return rec(n, fmt.Sprint(n), text), nil
	}}
	load(t, s, src, loader.Options{Memory: 16 << 20, Linger: time.Hour})
	for _, b := range s.batches {
		if len(b) > 3 {
			t.Errorf("%d articles of 3 MiB in a transaction", len(b))
		}
	}
	if len(s.standing) != 30 {
		t.Errorf("%d articles stand", len(s.standing))
	}
}

func TestAFailingExtractorCostsOneArticle(t *testing.T) {
	s := newStore()
	fragile := loader.Extractor{Version: "1", Extract: func(a graph.Article) graph.Extraction {
		x := graph.Extraction{Article: a}
		switch a.ID {
		case "a3":
			panic("no such token")
		case "a4":
			x.Relations = []graph.LocalRelation{{Type: graph.PartOf, From: "e1", To: "e2"}}
		}
		return x
	}}
	report, err := loader.New(s, s, fragile, loader.Options{}).Load(context.Background(), many(10))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := counts(report), "read 10 loaded 8 replaced 0 unchanged 0 rejected 2 pending 0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for i, want := range []string{"in.jsonl:4: the extractor failed on it (no such token)", `in.jsonl:5: relation 0: refers to "e1"`} {
		if got := report.Rejects[i].String(); !strings.HasPrefix(got, want) {
			t.Errorf("rejected %q, want %q", got, want)
		}
	}
}

func TestOtherClaimsAreAChange(t *testing.T) {
	s := newStore()
	claims := func(name string) *article.Record {
		r := rec(1, "a", "Ann met Bob.")
		r.Claims = &graph.Extraction{Article: r.Article, Entities: []graph.LocalEntity{{ID: "e1", Kind: graph.KindPerson, Name: name}}}
		return r
	}
	for _, c := range []struct {
		rec  *article.Record
		want string
	}{
		{claims("Ann"), "read 1 loaded 1 replaced 0 unchanged 0 rejected 0 pending 0"},
		{claims("Ann"), "read 1 loaded 0 replaced 0 unchanged 1 rejected 0 pending 0"},
		{claims("Bob"), "read 1 loaded 0 replaced 1 unchanged 0 rejected 0 pending 0"},
		{rec(1, "a", "Ann met Bob."), "read 1 loaded 0 replaced 1 unchanged 0 rejected 0 pending 0"},
	} {
		if got := counts(load(t, s, input(c.rec), loader.Options{})); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

func TestAStoreThatIsAwayForAMoment(t *testing.T) {
	s := newStore()
	s.fail = func(try int, _ []string) error {
		if try == 2 || try == 3 {
			return fmt.Errorf("deadlock: %w", graph.ErrUnavailable)
		}
		return nil
	}
	report := load(t, s, many(120), loader.Options{})
	if got, want := counts(report), "read 120 loaded 120 replaced 0 unchanged 0 rejected 0 pending 0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAStoreThatStaysAway(t *testing.T) {
	s := newStore()
	s.fail = func(try int, _ []string) error {
		if try > 2 {
			return fmt.Errorf("refused: %w", graph.ErrUnavailable)
		}
		return nil
	}
	report, err := loader.New(s, s, nothing, loader.Options{Patience: time.Millisecond, Linger: time.Hour}).Load(context.Background(), many(1000))
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Fatalf("error %v", err)
	}
	if got, want := counts(report), "read 100 loaded 100 replaced 0 unchanged 0 rejected 0 pending 900"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	const want = "900 articles not loaded yet: in.jsonl:101 and 899 after it (id a100)"
	if got := report.NotLoadedYet(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	s.fail = nil
	if got, want := counts(load(t, s, many(1000), loader.Options{})), "read 1000 loaded 900 replaced 0 unchanged 100 rejected 0 pending 0"; got != want {
		t.Errorf("again: %s, want %s", got, want)
	}
}

func TestAStoreThatRefuses(t *testing.T) {
	for _, refusal := range []error{graph.ErrRules, graph.ErrAuth, graph.ErrTooNew} {
		s := newStore()
		s.fail = func(int, []string) error { return refusal }
		report, err := loader.New(s, s, nothing, loader.Options{}).Load(context.Background(), many(120))
		if !errors.Is(err, refusal) || s.tries != 1 || report.Read != 0 || report.Pending != 120 {
			t.Errorf("%v: error %v after %d tries, %s", refusal, err, s.tries, counts(report))
		}
	}
}

func TestAnArticleThatCannotBeWritten(t *testing.T) {
	s := newStore()
	s.fail = func(_ int, ids []string) error {
		if slices.Contains(ids, "a60") {
			return errors.New("property too long")
		}
		return nil
	}
	report := load(t, s, many(120), loader.Options{})
	if got, want := counts(report), "read 120 loaded 119 replaced 0 unchanged 0 rejected 1 pending 0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := report.Rejects[0].String(), "in.jsonl:61: the store would not take it: property too long"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	s.fail = func(_ int, ids []string) error {
		if slices.Contains(ids, "c0") {
			panic("no such profile")
		}
		return nil
	}
	report = load(t, s, input(rec(1, "b", "x"), rec(2, "c0", "x"), rec(3, "d", "x")), loader.Options{})
	if got, want := report.Rejects[0].String(), "in.jsonl:2: the store would not take it: a fault of the program: no such profile"; got != want || report.Loaded != 2 {
		t.Errorf("%s, want %s; %s", got, want, counts(report))
	}
	s.fail = func(int, []string) error { return errors.New("all is wrong") }
	if _, err := loader.New(s, s, nothing, loader.Options{}).Load(context.Background(), input(manyOf("e", 50)...)); err == nil {
		t.Error("a store that takes nothing is no error")
	}
}

func manyOf(prefix string, n int) []any {
	out := make([]any, n)
	for i := range out {
		out[i] = rec(i, fmt.Sprint(prefix, i), "text")
	}
	return out
}

func TestInterrupt(t *testing.T) {
	s := newStore()
	ctx, cancel := context.WithCancel(context.Background())
	s.fail = func(try int, _ []string) error {
		if try == 2 {
			cancel() // in the middle of a transaction, which is finished
		}
		return nil
	}
	report, err := loader.New(s, s, nothing, loader.Options{}).Load(ctx, many(1_000_000))
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v", err)
	}
	if report.Loaded != len(s.standing) || report.Loaded == 0 {
		t.Errorf("%d loaded as the report says, %d stand", report.Loaded, len(s.standing))
	}
}

func TestInterruptWhileInputIsAwaited(t *testing.T) {
	s := newStore()
	ctx, cancel := context.WithCancel(context.Background())
	never := make(chan struct{})
	defer close(never)
	src := &counted{give: func(n int) (*article.Record, error) {
		if n == 0 {
			return rec(1, "a", "x"), nil
		}
		cancel()
		<-never
		return nil, io.EOF
	}}
	if _, err := loader.New(s, s, nothing, loader.Options{}).Load(ctx, src); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestExtract(t *testing.T) {
	var ids []string
	slow := loader.Extractor{Extract: func(a graph.Article) graph.Extraction {
		if a.ID == "a0" {
			time.Sleep(time.Millisecond) // others are done before it
		}
		return graph.Extraction{Article: a}
	}}
	src := input(rec(1, "a0", "x"), &article.RejectError{File: "in.jsonl", Line: 2, Reason: "no text"}, rec(3, "a2", "x"), rec(4, "a3", "x"))
	report, err := loader.New(nil, nil, slow, loader.Options{Jobs: 4}).Extract(context.Background(), src, func(x graph.Extraction) error {
		ids = append(ids, x.Article.ID)
		return nil
	})
	if err != nil || strings.Join(ids, " ") != "a0 a2 a3" || report.Read != 4 || report.Rejected != 1 {
		t.Errorf("%v: %v, %s", err, ids, counts(report))
	}
	full := errors.New("disk full")
	if _, err := loader.New(nil, nil, nothing, loader.Options{}).Extract(context.Background(), many(1000), func(graph.Extraction) error { return full }); !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	never := make(chan struct{})
	defer close(never)
	waiting := &counted{give: func(int) (*article.Record, error) {
		cancel()
		<-never
		return nil, io.EOF
	}}
	if _, err := loader.New(nil, nil, nothing, loader.Options{}).Extract(ctx, waiting, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestABrokenSource(t *testing.T) {
	s := newStore()
	broken := errors.New("the source broke")
	report, err := loader.New(s, s, nothing, loader.Options{}).Load(context.Background(), input(rec(1, "a", "x"), broken))
	if !errors.Is(err, broken) || report.Loaded != 1 {
		t.Errorf("error %v, %s", err, counts(report))
	}
}

// TestMemoryIsFlat loads many articles and looks at how much is held while it goes on.
func TestMemoryIsFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	text := strings.Repeat("x", 10_000)
	peak := func(total int) uint64 {
		var highest atomic.Uint64
		src := &counted{give: func(n int) (*article.Record, error) {
			if n >= total {
				return nil, io.EOF
			}
			if n%500 == 0 {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				highest.Store(max(highest.Load(), m.HeapAlloc))
			}
			return rec(n, fmt.Sprint(n), strings.Clone(text)), nil
		}}
		discard := forgetful{}
		if _, err := loader.New(discard, discard, nothing, loader.Options{}).Load(context.Background(), src); err != nil {
			t.Fatal(err)
		}
		return highest.Load()
	}
	few, more := peak(1000), peak(20_000)
	if more > 2*few+4<<20 {
		t.Errorf("%d KiB are held of 1,000 articles, %d KiB of 20,000", few>>10, more>>10)
	}
}
