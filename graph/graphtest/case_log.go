package graphtest

import (
	"fmt"
	"strings"
	"time"

	"parley/graph"
)

var logCases = []testCase{
	{"Log/entries", "the log says what became of what, when, and in which order", logEntries},
	{"Log/filters", "a user asks what has changed since some time, and of whom", logFilters},
	{"Log/clocks", "clocks go back: what was recorded at a time or later is found all the same", logClocks},
	{"Log/pages", "whoever follows the log sees each entry exactly once, while more come", logPages},
}

// log adds an entry of the log.
func (b *builder) log(summary string, of ...string) {
	b.Log = append(b.Log, graph.LogEntry{Type: graph.ChangeAdded, Summary: summary, Of: of})
}

// changes lists the summaries of the entries that a query gives, and checks that the count agrees
// where the whole list is asked for.
func (w *world) changes(q graph.ChangeQuery) []string {
	w.Helper()
	whole := q.Page.Limit == 0
	if whole {
		q.Page.Limit = 1000
	}
	out := summaries(must[graph.List[graph.LogEntry]](w, "ListChanges")(w.store.ListChanges(w.Context(), q)).Items)
	if whole {
		if got := must[int](w, "CountChanges")(w.store.CountChanges(w.Context(), q)); got != len(out) {
			w.Errorf("CountChanges says %d, ListChanges gives %d: %q", got, len(out), out)
		}
	}
	return out
}

func summaries(es []graph.LogEntry) []string {
	var out []string
	for _, e := range es {
		out = append(out, e.Summary)
	}
	return out
}

func logEntries(w *world) {
	full := graph.LogEntry{
		Seq: 99, N: 99, At: at(99), // the store knows better
		Type: graph.ChangeMerged, Of: []string{"person/ann " + difficult, "institution/mfa", "institution/mfa"}, Node: "person/ann " + difficult,
		Fact: "fact " + difficult, Relation: graph.MemberOf, Article: "article/a1", Judgement: "judgement/" + difficult, Summary: difficult,
	}
	bare := graph.LogEntry{Type: graph.ChangeRemoved}
	w.write(func(b *builder) { b.people("person/ann") }) // of which the log says nothing
	w.write(func(b *builder) { b.Log = []graph.LogEntry{full, bare} })
	full.Seq, full.N, full.At = 2, 0, at(2)
	bare.Seq, bare.N, bare.At = 2, 1, at(2)
	later := graph.LogEntry{Seq: 3, N: 0, At: at(3), Type: graph.ChangeSplit, Of: []string{"person/bob"}}
	w.write(func(b *builder) { b.Log = []graph.LogEntry{{Type: graph.ChangeSplit, Of: []string{"person/bob"}}} })
	read := func(q graph.ChangeQuery) graph.List[graph.LogEntry] {
		w.Helper()
		return must[graph.List[graph.LogEntry]](w, "ListChanges")(w.store.ListChanges(w.Context(), q))
	}
	page := graph.Page{Limit: 2}
	equal(w, "the first", read(graph.ChangeQuery{Page: page}), graph.List[graph.LogEntry]{Items: []graph.LogEntry{full, bare}, More: true})
	page.After = bare.Cursor()
	equal(w, "the rest", read(graph.ChangeQuery{Page: page}), graph.List[graph.LogEntry]{Items: []graph.LogEntry{later}})
	page.After = nil
	equal(w, "of the ministry", read(graph.ChangeQuery{Of: []string{"institution/mfa"}, Page: page}), graph.List[graph.LogEntry]{Items: []graph.LogEntry{full}})
	equal(w, "how many there are", must[int](w, "CountChanges")(w.store.CountChanges(w.Context(), graph.ChangeQuery{})), 3)
}

func logFilters(w *world) {
	equal(w, "at first", w.changes(graph.ChangeQuery{}), nil)
	equal(w, "at first, since", w.changes(graph.ChangeQuery{Since: at(1)}), nil)
	equal(w, "at first, of ann", w.changes(graph.ChangeQuery{Of: []string{"person/ann"}}), nil)
	for i := 1; i <= 3; i++ {
		w.write(func(b *builder) {
			b.log(fmt.Sprintf("%d ann", i), "person/ann")
			b.log(fmt.Sprintf("%d bob", i), "person/bob")
			b.log(fmt.Sprintf("%d both", i), "person/bob", "person/ann")
		})
	}
	ann, both := []string{"person/ann"}, []string{"person/bob", "person/ann", "person/bob", "nobody"}
	for _, c := range []struct {
		what string
		q    graph.ChangeQuery
		want string
	}{
		{"all", graph.ChangeQuery{}, "1 ann, 1 bob, 1 both, 2 ann, 2 bob, 2 both, 3 ann, 3 bob, 3 both"},
		{"of ann", graph.ChangeQuery{Of: ann}, "1 ann, 1 both, 2 ann, 2 both, 3 ann, 3 both"},
		{"of either", graph.ChangeQuery{Of: both, Since: at(2)}, "2 ann, 2 bob, 2 both, 3 ann, 3 bob, 3 both"},
		{"since the second", graph.ChangeQuery{Since: at(2)}, "2 ann, 2 bob, 2 both, 3 ann, 3 bob, 3 both"},
		{"since a moment later", graph.ChangeQuery{Since: at(2).Add(time.Nanosecond)}, "3 ann, 3 bob, 3 both"},
		{"of ann since the third", graph.ChangeQuery{Of: ann, Since: at(3)}, "3 ann, 3 both"},
		{"since tomorrow", graph.ChangeQuery{Since: at(9)}, ""},
		{"of ann since tomorrow", graph.ChangeQuery{Of: ann, Since: at(9)}, ""},
		{"since ever", graph.ChangeQuery{Since: at(0)}, "1 ann, 1 bob, 1 both, 2 ann, 2 bob, 2 both, 3 ann, 3 bob, 3 both"},
		{"of nobody", graph.ChangeQuery{Of: []string{"nobody", ""}}, ""},
		{"the first two of either", graph.ChangeQuery{Of: both, Page: graph.Page{Limit: 2}}, "1 ann, 1 bob"},
		{"the first of ann since", graph.ChangeQuery{Of: ann, Since: at(2), Page: graph.Page{Limit: 1}}, "2 ann"},
		{"after a place", graph.ChangeQuery{Page: graph.Page{Limit: 2, After: graph.LogEntry{Seq: 1, N: 2}.Cursor()}}, "2 ann, 2 bob"},
		{"after a place before since", graph.ChangeQuery{Since: at(3), Page: graph.Page{Limit: 2, After: graph.LogEntry{Seq: 1, N: 2}.Cursor()}}, "3 ann, 3 bob"},
		{"after a place that no entry has", graph.ChangeQuery{Of: ann, Page: graph.Page{Limit: 2, After: graph.LogEntry{Seq: 1, N: 70}.Cursor()}}, "2 ann, 2 both"},
	} {
		equal(w, c.what, strings.Join(w.changes(c.q), ", "), c.want)
	}
}

// The second write is recorded an hour before the first, the fourth between them.
func logClocks(w *world) {
	for i, minute := range []int{30, 0, 40, 20, 50} {
		w.write(func(b *builder) {
			b.At = at(minute)
			b.log(fmt.Sprintf("%d at %d", i, minute), "person/ann")
		})
	}
	for minute, want := range map[int][]string{
		0:  {"0 at 30", "1 at 0", "2 at 40", "3 at 20", "4 at 50"},
		10: {"0 at 30", "2 at 40", "3 at 20", "4 at 50"},
		30: {"0 at 30", "2 at 40", "4 at 50"},
		35: {"2 at 40", "4 at 50"},
		45: {"4 at 50"},
	} {
		for _, of := range [][]string{nil, {"person/ann"}} {
			equal(w, fmt.Sprintf("since minute %d, of %q", minute, of), w.changes(graph.ChangeQuery{Since: at(minute), Of: of}), want)
		}
	}
}

// Between any two pages come more entries.
func logPages(w *world) {
	n := 0
	more := func() {
		w.write(func(b *builder) {
			for range 3 {
				b.log(fmt.Sprintf("entry %d", n), fmt.Sprintf("person/%d", n%2), "person/all")
				n++
			}
		})
	}
	for range 4 {
		more()
	}
	for _, of := range [][]string{nil, {"person/all"}, {"person/1", "person/0", "person/all"}} {
		for _, limit := range []int{1, 5, 100} {
			q := graph.ChangeQuery{Of: of}
			got := walkList(w, graph.Page{Limit: limit}, graph.LogEntry.Cursor, func(p graph.Page) (graph.List[graph.LogEntry], error) {
				if n < 40 {
					more()
				}
				q.Page = p
				return w.store.ListChanges(w.Context(), q)
			})
			var want []string
			for i := range n {
				want = append(want, fmt.Sprintf("entry %d", i))
			}
			equal(w, fmt.Sprintf("of %q, pages of %d", of, limit), summaries(got), want)
		}
	}
}
