package sqlite

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

func testStore(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

// apply writes a change.
func apply(t *testing.T, s *Store, c *graph.Change) {
	t.Helper()
	c.At, c.Rules = time.Now(), "r"
	if err := s.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), c) }); err != nil {
		t.Fatal(err)
	}
}

var parameter = regexp.MustCompile(`\?(\d+)`)

// Every statement that stands in a file by itself finds what it is about by an index.
func TestStatementsScanNothing(t *testing.T) {
	p := newPlanner(t)
	var files []string
	for _, pattern := range []string{"sql/*.sql", "sql/apply/*.sql", "sql/wipe/*.sql", "sql/fill/set_*.sql"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 50 {
		t.Fatalf("only %d statements found", len(files))
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "-- ") {
			t.Errorf("%s has no comment", file)
		}
		if _, clause, _ := strings.Cut(string(text), "\n"); strings.HasPrefix(clause, "from ") { // for columns of some detail
			text = []byte("select * " + clause)
		}
		n := 0
		for _, m := range parameter.FindAllStringSubmatch(string(text), -1) {
			number, err := strconv.Atoi(m[1])
			if err != nil {
				t.Fatal(err)
			}
			n = max(n, number)
		}
		if scans := p.scans(t, string(text), slices.Repeat([]any{"[]"}, n)); len(scans) > 0 {
			t.Errorf("%s reads all of %v", file, scans)
		}
	}
}

// What is written again as it is listed touches no index but those of what always changes.
func TestAgainTouchesFewIndexes(t *testing.T) {
	p := newPlanner(t)
	for text, want := range map[string]int{updateProfile: 0, updateNode: 1, updateRelation: 2} { // sources, of nodes, and the ranks of relations
		n := 0
		for _, s := range p.program(t, text, slices.Repeat([]any{"1"}, 19)[:len(unique(parameter.FindAllString(text, -1)))]) {
			if s.opcode == "IdxDelete" {
				n++
			}
		}
		if n != want {
			t.Errorf("%d indexes are written, want %d:\n%s", n, want, text)
		}
	}
}

// The posts of a person at a state are read, and not all that either has.
func TestPostsAreAStretch(t *testing.T) {
	plan := newPlanner(t).steps(t, fixed(wholeRelations(posts), "[]"))
	if !strings.Contains(strings.Join(plan, "\n"), "(key>? AND key<?)") {
		t.Errorf("they are found otherwise: %q", plan)
	}
}

// Every list that can be asked for starts from an index, whatever it is narrowed by.
func TestListsScanNothing(t *testing.T) {
	p := newPlanner(t)
	texts := map[string]bool{}
	check := func(what string, text string, args []any) {
		t.Helper()
		if texts[text] {
			return
		}
		texts[text] = true
		if scans := p.scans(t, text, args); len(scans) > 0 {
			t.Errorf("%s reads all of %v:\n%s", what, scans, text)
		}
	}
	bounds := graph.Page{Limit: 20, After: graph.Cursor{"a", "b", "c"}, Before: graph.Cursor{"y", "z", "z"}}
	for _, page := range []graph.Page{{Limit: 20}, bounds, {Limit: 20, Backward: true}} {
		for i, q := range everyNodeQuery() {
			q.Page = page
			for _, make := range []func(*nodeList, graph.NodeQuery){(*nodeList).list, func(l *nodeList, _ graph.NodeQuery) { l.count() }} {
				l, ok := newNodeList(q)
				if !ok {
					t.Fatalf("query %d can find nothing", i)
				}
				make(l, q)
				check(fmt.Sprintf("node query %+v", q), l.text.String(), l.args)
			}
		}
		for _, q := range everyRelationQuery() {
			q.Page = page
			l, ok := newRelationList(q)
			if !ok {
				t.Fatalf("%+v can find nothing", q)
			}
			l.list(q)
			check(fmt.Sprintf("relation query %+v", q), l.text.String(), l.args)
			l, _ = newRelationList(q)
			l.count()
			check(fmt.Sprintf("relation count %+v", q), l.text.String(), l.args)
		}
	}
	for _, f := range []*graph.DateFilter{nil, {Since: "2025-01-01", Until: "2025-12-31"}, {Definite: true}} {
		q := graph.CounterpartQuery{Of: []graph.Key{1, 2}, Dates: f, Newest: true, Kinds: []graph.Kind{graph.KindPerson}, Page: bounds}
		for _, l := range []*query{listCounterparts(q), countCounterparts(q)} {
			check("counterparts", l.text.String(), l.args)
		}
	}
	for _, l := range slices.Concat(everyPairList(), everyChangeList(), everyAround(bounds)) {
		check("a list", l.text.String(), l.args)
	}
	for _, q := range everyNodeQuery() {
		for by := range groups {
			if l, ok := countMeetings(q, by, 10); ok && q.Via == graph.ViaNothing && q.Order == graph.ByName {
				check(fmt.Sprintf("meetings by %s %+v", by, q), l.text.String(), l.args)
			}
		}
	}
	t.Logf("%d texts", len(texts))
}

// A page of what grows without end is read off an index, in its order.
func TestPagesSortNothing(t *testing.T) {
	p := newPlanner(t)
	page := graph.Page{Limit: 20, After: graph.Cursor{"a", "b", "c"}}
	for what, l := range map[string]*query{
		"certain pairs":  listPairs(graph.PairQuery{Certain: true, Page: page}),
		"doubtful pairs": listPairs(graph.PairQuery{MinScore: 0.5, Page: page}),
		"the log":        listChanges(graph.ChangeQuery{Page: page}),
		"the log since":  listChanges(graph.ChangeQuery{Since: time.Now(), Page: page}),
		"judgements":     fixed(judgementsAll, 20),
		"versions":       fixed(versions, 7, 20),
		"some claims":    fixed(profileClaims, "[]", 7, 20),
	} {
		if p.sorts(t, l.text.String(), l.args) {
			t.Errorf("%s are sorted:\n%s", what, l.text.String())
		}
	}
	if !p.sorts(t, "select * from node order by data", nil) {
		t.Error("sorting is not seen")
	}
}

// fixed is a query that stands in a file by itself.
func fixed(text string, args ...any) *query {
	q := &query{args: args}
	q.add(text)
	return q
}

func everyPairList() (out []*query) {
	for _, q := range []graph.PairQuery{{}, {Certain: true, MinScore: 0.5}, {Of: []graph.Key{1, 2}}} {
		out = append(out, listPairs(q), countPairs(q))
	}
	return out
}

func everyAround(page graph.Page) (out []*query) {
	of, types := []graph.Key{1, 2}, []graph.RelationType{graph.MemberOf, graph.Mentions}
	for _, times := range [][]graph.TimeFilter{nil, {{}}, {{}, {}}} {
		for _, unsorted := range []bool{false, true} {
			l := listNeighbours(graph.NeighbourQuery{Of: of, Types: types, Times: times, Unsorted: unsorted})
			out = append(out, &l.query)
		}
		out = append(out, listBridges(graph.BridgeQuery{Of: of, To: 3, Types: types, Times: times}))
		q := graph.DatedQuery{Of: of, Types: types, Times: times, Page: page}
		list, count := listDated(q), countDated(q)
		out = append(out, &list.query, &count.query)
	}
	for _, f := range []*graph.DateFilter{nil, {}} {
		out = append(out, listEncounters([][2]graph.Key{{1, 2}}, graph.EncounterQuery{Dates: f}))
	}
	return out
}

func everyChangeList() (out []*query) {
	for _, of := range [][]string{nil, {"person/a"}, {"person/a", "person/b"}} {
		for _, since := range []time.Time{{}, time.Now()} {
			q := graph.ChangeQuery{Of: of, Since: since}
			out = append(out, listChanges(q), countChanges(q))
		}
	}
	return out
}

// everyNodeQuery asks in every way, alone and narrowed by each filter.
func everyNodeQuery() []graph.NodeQuery {
	keys := []graph.Key{1, 2}
	day := &graph.DateFilter{Since: "2025-01-01", Until: "2025-12-31", MonthDays: [][2]string{{"01-01", "12-31"}}}
	definite := &graph.DateFilter{Since: "2025-01-01", Until: "2025-12-31", Definite: true}
	filters := []graph.NodeFilter{
		{}, {Subkinds: []string{graph.Talks}}, {Statuses: []graph.MeetingStatus{graph.Held}}, {Country: "RU"}, {Words: []string{"a", "b"}},
		{All: keys, ActingFor: true}, {Any: keys, ActingFor: true}, {All: keys}, {Any: keys}, {All: keys, Any: keys, Role: graph.Host},
		{Places: keys}, {Mentions: keys}, {Source: "Wire"}, {Language: "en"}, {Dates: day}, {Dates: definite},
		{Topics: []string{"gas"}}, {MinConfidence: 0.5}, {Within: keys}, {Seats: keys}, {Met: keys}, {Met: keys, MetDates: &graph.DateFilter{}}, {MentionedIn: keys}, {SaidBy: keys}, {About: keys},
		{Post: &graph.PostFilter{Words: []string{"a"}, Statuses: []graph.PositionStatus{graph.Current}}},
		{Post: &graph.PostFilter{Institution: 3, Times: []graph.TimeFilter{{Events: *day}}}},
	}
	every := graph.NodeFilter{Or: filters[1:], Not: &graph.NodeFilter{Or: filters[1:]}, And: filters[1:]}
	found := graph.NodeFilter{Or: []graph.NodeFilter{
		{All: keys}, {Any: keys, Role: graph.Host}, {SaidBy: keys}, {About: keys}, {Places: keys}, {Mentions: keys}, {Words: []string{"a"}}, {Or: []graph.NodeFilter{{Seats: keys}, {Met: keys}}},
	}}
	filters = append(filters, found, every, graph.NodeFilter{Not: &every})
	var out []graph.NodeQuery
	for via := graph.ViaNothing; via <= graph.ViaFollowed; via++ {
		for _, order := range []graph.Order{graph.ByName, graph.ByDate, graph.ByDateRising, graph.BySources, graph.ByRecorded} {
			for _, kinds := range [][]graph.Kind{{graph.KindArticle}, {graph.KindMeeting}, {graph.KindStatement}, {graph.KindPerson, graph.KindMeeting, graph.KindArticle}} {
				for i, f := range filters {
					if order > graph.ByDate && i%7 != 0 { // a filter is written alike for all orders
						continue
					}
					q := graph.NodeQuery{Via: via, Order: order, NodeFilter: f}
					q.Kinds = kinds
					if via != graph.ViaNothing {
						q.Of = keys
					}
					if _, ok := newNodeList(q); ok {
						out = append(out, q)
					}
				}
			}
		}
	}
	return out
}

func everyRelationQuery() []graph.RelationQuery {
	filters := []graph.RelationQuery{
		{}, {Types: []graph.RelationType{graph.MemberOf}}, {To: 3}, {Statuses: []graph.PositionStatus{graph.Current}}, {Times: []graph.TimeFilter{{From: "2025-01-01", Until: "2025-01-01"}}}, {Words: []string{"a"}},
	}
	var out []graph.RelationQuery
	for _, q := range filters {
		out = append(out, q)
		from := q
		from.From = 4
		out = append(out, from)
		for _, direction := range []graph.Direction{graph.Out, graph.In, graph.Both} {
			q.Of, q.Direction = []graph.Key{1, 2}, direction
			out = append(out, q)
		}
	}
	return out
}
