package derive_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
)

func TestOutcomes(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	a, b := talks("a", "2025-04-11").x, talks("b", "2025-04-12").x
	changed := talks("a", "2025-04-13").x
	for _, c := range []struct {
		why   string
		batch []graph.Extraction
		want  []derive.Outcome
	}{
		{"new", []graph.Extraction{a}, []derive.Outcome{derive.Loaded}},
		{"again, beside a new one", []graph.Extraction{a, b}, []derive.Outcome{derive.Unchanged, derive.Loaded}},
		{"another publication date", []graph.Extraction{changed}, []derive.Outcome{derive.Replaced}},
		{"there and back in one batch", []graph.Extraction{a, changed, changed}, []derive.Outcome{derive.Replaced, derive.Replaced, derive.Unchanged}},
	} {
		if diff := cmp.Diff(c.want, load(t, ctx, store, c.batch)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
	stood, err := derive.New(store, now).Retract(ctx, []string{"a", "nowhere", "a"})
	if diff := cmp.Diff([]string{"a"}, stood); diff != "" || err != nil {
		t.Errorf("retracted: %v\n%s", err, diff)
	}
	if diff := cmp.Diff([]derive.Outcome{derive.Loaded}, load(t, ctx, store, []graph.Extraction{a})); diff != "" {
		t.Errorf("loaded after a retraction (-want +got):\n%s", diff)
	}
}

// A post on a day: from articles that call it held, a year around them; a later "former" ends it.
func TestPositionOnADay(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	held := talks("a", "2025-04-11").x
	left := newStory("b", "2025-11-01")
	ru, d := left.state("Russia", "RU"), left.person("Alexandr Darchiev", "RU")
	left.position(d, "ambassador", ru, graph.Former)
	load(t, ctx, store, []graph.Extraction{held})
	position := func(at string) []graph.Relation {
		lists, err := store.ListRelations(ctx, graph.RelationQuery{Types: []graph.RelationType{graph.HoldsPosition}, Times: []graph.TimeFilter{{From: at, Until: at}}, Page: graph.Page{Limit: 10}})
		if err != nil {
			t.Fatal(err)
		}
		return lists[0].Items
	}
	if got := position("2026-01-01"); len(got) != 1 || got[0].Status != graph.Current {
		t.Errorf("within a year of the article: %v", got)
	}
	if got := position("2024-01-01"); len(got) != 0 {
		t.Errorf("long before the article: %v", got)
	}
	load(t, ctx, store, []graph.Extraction{left.x})
	if got := position("2026-01-01"); len(got) != 0 {
		t.Errorf("after an article called it former: %v", got)
	}
	if got := position("2025-05-01"); len(got) != 1 || got[0].Status != graph.Former || got[0].Sources != 2 {
		t.Errorf("while held, the status shown is that of the latest article: %v", got)
	}
}

// Who bears no name is somebody else in each article; a meeting that two tell of in the same words,
// of one day, is one all the same:
//
//	unions (a) --> talks <-- unions (b)
//	                 ^-- Norway
func TestUnnamed(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	var batch []graph.Extraction
	for _, id := range []string{"a", "b"} {
		s := newStory(id, "2025-04-11")
		s.meeting(graph.Talks, "2025-04-10", "", graph.Held, member(s.state("Norway", "NO"), ""), member(s.unnamed(graph.OtherInstitution, "unions", ""), ""))
		batch = append(batch, s.x)
	}
	load(t, ctx, store, batch)
	lists, err := store.ListRelations(ctx, graph.RelationQuery{Types: []graph.RelationType{graph.ParticipatedIn}, Page: graph.Page{Limit: 10}})
	if err != nil {
		t.Fatal(err)
	}
	from, to := map[graph.Key]bool{}, map[graph.Key]bool{}
	for _, r := range lists[0].Items {
		from[r.From], to[r.To] = true, true
	}
	if len(from) != 3 || len(to) != 1 {
		t.Errorf("participants %v of meetings %v, want Norway and two unions of one meeting", from, to)
	}
}

// Somebody whom most articles call by the surname is shown by the full name that one of them has.
func TestFullNameShown(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	var batch []graph.Extraction
	for i, name := range []string{"Lund", "Kari Lund", "Lund"} {
		s := newStory("a"+strconv.Itoa(i), "2025-04-11")
		s.position(s.person(name, "NO"), "foreign minister", s.state("Norway", "NO"), graph.Current)
		batch = append(batch, s.x)
	}
	load(t, ctx, store, batch)
	lists, err := store.ListNodes(ctx, graph.NodeQuery{Page: graph.Page{Limit: 10}, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}}})
	if err != nil {
		t.Fatal(err)
	}
	people := lists[0].Items
	if len(people) != 1 || people[0].Name != "Kari Lund" || !slices.Equal(people[0].Aliases, []string{"Lund"}) {
		t.Errorf("people %+v, want one who is called Kari Lund, and Lund besides", people)
	}
}

// What a load changes grows with the article, not with the graph.
func TestChangeIsLocal(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	for i := range 40 {
		s := newStory("other"+string(rune('a'+i)), "2025-03-01")
		ru := s.state("Russia", "RU")
		p := s.person("Ivan Petrov"+string(rune('a'+i)), "RU")
		s.position(p, "envoy", ru, graph.Current)
		load(t, ctx, store, []graph.Extraction{s.x})
	}
	spy := &spy{Store: store}
	if _, err := derive.New(spy, now).Load(ctx, []graph.Extraction{talks("a", "2025-04-11").x}, "test/1"); err != nil {
		t.Fatal(err)
	}
	own := map[string]bool{"article/a": true}
	for _, c := range spy.change.Claims {
		own[c.To] = true
	}
	for _, p := range spy.change.Profiles {
		if !own[p.ID] {
			t.Errorf("the load rewrote profile %s, which the article does not speak of", p.ID)
		}
	}
	if got, most := len(spy.change.Nodes), len(own); got > most {
		t.Errorf("%d nodes written, the article speaks of %d", got, most-1)
	}
	if got, most := len(spy.change.Relations), len(spy.change.Claims); got > most {
		t.Errorf("%d relations written for %d claims", got, most)
	}
}

func TestOtherRules(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	err := store.Update(ctx, func(tx graph.Tx) error {
		return tx.Apply(ctx, &graph.Change{At: now(), Rules: "derive/0"})
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = derive.New(store, now).Load(ctx, []graph.Extraction{talks("a", "2025-04-11").x}, "test/1")
	if !errors.Is(err, graph.ErrRules) {
		t.Errorf("adding to a graph of other rules: %v, want ErrRules", err)
	}
}

// spy keeps the last change written.
type spy struct {
	graph.Store
	change graph.Change
}

func (s *spy) Update(ctx context.Context, fn func(graph.Tx) error) error {
	return s.Store.Update(ctx, func(tx graph.Tx) error { return fn(spyTx{tx, s}) })
}

type spyTx struct {
	graph.Tx
	spy *spy
}

func (t spyTx) Apply(ctx context.Context, c *graph.Change) error {
	t.spy.change = *c
	return t.Tx.Apply(ctx, c)
}
