package schema

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"parley/graph"
)

// partly is a store that may show the last transaction in part, and in its index of whom entries
// concern otherwise than in its log, as one does that commits while it is read.
type partly struct {
	empty
	log     []graph.LogEntry
	seq     int64             // the last transaction that it tells of
	last    int64             // and the last that there is
	shown   map[position]bool // what of the last transaction the log shows
	indexed map[position]bool // and what the index does
	between func()            // what others do while the log is read, once
}

func (s *partly) Seq(context.Context) (int64, error) { return s.seq, nil }

func (s *partly) ListChanges(_ context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	var out graph.List[graph.LogEntry]
	hidden := map[position]bool{}
	hide := func() {
		shown := s.shown
		if len(q.Of) > 0 {
			shown = s.indexed
		}
		for _, e := range s.log {
			if e.Seq == s.last && !shown[positionOf(e)] {
				hidden[positionOf(e)] = true
			}
		}
	}
	hide()
	if between := s.between; between != nil {
		s.between = nil
		between()
		hide()
	}
	for _, e := range s.log {
		concerns := len(q.Of) == 0 || slices.ContainsFunc(e.Of, func(id string) bool { return slices.Contains(q.Of, id) })
		if slices.Compare(e.Cursor(), q.Page.After) <= 0 || !concerns || hidden[positionOf(e)] {
			continue
		}
		if len(out.Items) == q.Page.Limit {
			out.More = true
			break
		}
		out.Items = append(out.Items, e)
	}
	return out, nil
}

// commit begins a transaction of so many entries, which shows in part.
func (s *partly) commit(t *rapid.T, entries int, early bool) {
	s.last++
	seq := s.last
	s.shown, s.indexed = map[position]bool{}, map[position]bool{}
	first := rapid.IntRange(0, entries).Draw(t, "shown at first")
	for n := range entries {
		e := graph.LogEntry{Seq: seq, N: n, Of: []string{rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "of")}}
		s.log = append(s.log, e)
		s.shown[positionOf(e)] = n < first || rapid.Bool().Draw(t, "shown")
		s.indexed[positionOf(e)] = rapid.Bool().Draw(t, "indexed")
	}
	if !early { // the number of the transaction may show before its entries do, or after them
		s.seq = seq
	}
}

// settle shows all there is.
func (s *partly) settle() {
	s.seq = s.last
	for _, e := range s.log {
		s.shown[positionOf(e)], s.indexed[positionOf(e)] = true, true
	}
}

// However a store shows what is being committed, and however far behind they are, readers get each
// entry that concerns them once and in order.
func TestTailMissesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := &partly{log: []graph.LogEntry{{Seq: 1, Of: []string{"a"}}}, seq: 1, last: 1, shown: map[position]bool{}, indexed: map[position]bool{}}
		tail := newTail(store, slog.New(slog.DiscardHandler), rapid.SampledFrom([]int{1, 1000, 3000, logKept}).Draw(t, "kept"))
		type reader struct {
			at  position
			of  []string
			got []graph.LogEntry
		}
		readers := []*reader{{}, {of: []string{"a"}}, {of: []string{"b", "c"}}, {of: []string{"c"}, at: position{1, 0}}}
		read := func(r *reader, times int) {
			for range times {
				part, err := tail.after(t.Context(), r.at, r.of)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range part.entries {
					if len(r.of) == 0 || slices.Contains(r.of, e.Of[0]) {
						r.got = append(r.got, e)
					}
				}
				r.at = part.to
			}
		}
		look := func() {
			if err := tail.look(t.Context(), time.Minute); err != nil {
				t.Fatal(err)
			}
		}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			commit := func() {
				store.settle() // a writer waits for the one before
				store.commit(t, rapid.SampledFrom([]int{0, 1, 3, 20, 450}).Draw(t, "entries"), rapid.Bool().Draw(t, "early"))
			}
			switch rapid.IntRange(0, 5).Draw(t, "step") {
			case 0:
				commit()
			case 1:
				store.settle()
			case 2:
				look()
			case 3:
				store.between = commit
				look()
				store.between = nil // where it did not read the log
			default:
				read(rapid.SampledFrom(readers).Draw(t, "reader"), rapid.IntRange(1, 5).Draw(t, "times"))
			}
		}
		store.settle()
		store.commit(t, 1, false)
		store.settle()
		look()
		for i, r := range readers {
			read(r, 10+len(store.log))
			var want []graph.LogEntry
			for _, e := range store.log {
				if (len(r.of) == 0 || slices.Contains(r.of, e.Of[0])) && (i < 3 || e.Seq > 1) {
					want = append(want, e)
				}
			}
			if fmt.Sprint(r.got) != fmt.Sprint(want) {
				t.Fatalf("reader %d of %q got\n%v, want\n%v", i, r.of, r.got, want)
			}
		}
		if tail.size > tail.most || len(tail.kept) > 0 && tail.size != sumOf(tail.kept) {
			t.Errorf("%d bytes are kept, by its count %d; %d are allowed", sumOf(tail.kept), tail.size, tail.most)
		}
	})
}

func sumOf(entries []graph.LogEntry) int {
	sum := 0
	for _, e := range entries {
		sum += bulk(e)
	}
	return sum
}
