package derive_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
)

// inPost is an article of a day that gives Ada Voss of Ghana a post.
func inPost(id, published, title string, status graph.PositionStatus) graph.Extraction {
	s := newStory(id, published)
	gh, p := s.state("Ghana", "GH"), s.person("Ada Voss", "GH")
	s.position(p, title, gh, status)
	return s.x
}

// posts lists what posts a store has, each with the quotes that say so.
func posts(t *testing.T, store graph.Store) []string {
	t.Helper()
	ctx := context.Background()
	lists, err := store.ListRelations(ctx, graph.RelationQuery{Types: []graph.RelationType{graph.HoldsPosition}, Page: graph.Page{Limit: 100}})
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, r := range lists[0].Items {
		evidence, err := store.Evidence(ctx, []string{r.Key}, 10)
		if err != nil {
			t.Fatal(err)
		}
		line := fmt.Sprintf("%s, %s, %d sources", r.Title, r.Status, r.Sources)
		for _, e := range evidence[r.Key] {
			article, _, _ := strings.Cut(strings.TrimPrefix(e.ID, "claim/"), "@")
			line += ", " + article
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

// A post that is told in short and at length is one, whichever was told first, as long as nothing makes it uncertain.
func TestTitlesInShort(t *testing.T) {
	testTitles(t, func(t *testing.T) graph.Store {
		return openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	})
}

func TestTitlesInShortOnNeo4j(t *testing.T) {
	testTitles(t, func(t *testing.T) graph.Store { return neo4jtest.Open(t) })
}

func testTitles(t *testing.T, open func(*testing.T) graph.Store) {
	envoy, grain := "Special Envoy", "special envoy for grain"
	for _, c := range []struct {
		why  string
		told []graph.Extraction
		want []string
	}{
		{"one post, told twice", []graph.Extraction{inPost("a", "2025-03-01", envoy, graph.Current), inPost("b", "2025-04-01", grain, graph.Current)},
			[]string{"special envoy for grain, CURRENT, 2 sources, b, a"}},
		{"the last report says what became of it", []graph.Extraction{inPost("a", "2025-03-01", grain, graph.Current), inPost("b", "2025-04-01", envoy, graph.Acting)},
			[]string{"special envoy for grain, ACTING, 2 sources, b, a"}},
		{"nobody says when", []graph.Extraction{inPost("a", "", envoy, graph.Current), inPost("b", "", grain, graph.Current)},
			[]string{"special envoy for grain, CURRENT, 2 sources, a, b"}},
		{"a longer one yet", []graph.Extraction{inPost("a", "2025-03-01", envoy, graph.Current), inPost("b", "2025-04-01", grain, graph.Current),
			inPost("c", "2025-05-01", "special envoy for grain to Ghana", graph.Current)},
			[]string{"special envoy for grain to Ghana, CURRENT, 3 sources, c, b, a"}},
		{"years lie between", []graph.Extraction{inPost("a", "2015-03-01", envoy, graph.Current), inPost("b", "2025-04-01", grain, graph.Current)},
			[]string{"Special Envoy, CURRENT, 1 sources, a", "special envoy for grain, CURRENT, 1 sources, b"}},
		{"it was told before the longer one, too", []graph.Extraction{inPost("a", "2015-03-01", envoy, graph.Current), inPost("b", "2025-04-01", envoy, graph.Current), inPost("c", "2025-04-01", grain, graph.Current)},
			[]string{"Special Envoy, CURRENT, 2 sources, b, a", "special envoy for grain, CURRENT, 1 sources, c"}},
		{"the other had been left", []graph.Extraction{inPost("a", "2025-06-01", envoy, graph.Current), inPost("b", "2025-03-01", grain, graph.Current), inPost("c", "2025-04-01", grain, graph.Former)},
			[]string{"Special Envoy, CURRENT, 1 sources, a", "special envoy for grain, FORMER, 2 sources, c, b"}},
		{"it could mean either", []graph.Extraction{inPost("a", "2025-03-01", envoy, graph.Current), inPost("b", "2025-03-01", grain, graph.Current), inPost("c", "2025-03-01", "special envoy for timber", graph.Current)},
			[]string{"Special Envoy, CURRENT, 1 sources, a", "special envoy for grain, CURRENT, 1 sources, b", "special envoy for timber, CURRENT, 1 sources, c"}},
		{"a director of all is none of a part", []graph.Extraction{inPost("a", "2025-03-01", "director", graph.Current), inPost("b", "2025-03-01", "director for grain", graph.Current)},
			[]string{"director for grain, CURRENT, 1 sources, b", "director, CURRENT, 1 sources, a"}},
		{"a deputy is another", []graph.Extraction{inPost("a", "2025-03-01", envoy, graph.Current), inPost("b", "2025-03-01", "deputy "+grain, graph.Current)},
			[]string{"Special Envoy, CURRENT, 1 sources, a", "deputy special envoy for grain, CURRENT, 1 sources, b"}},
	} {
		t.Run(strings.ReplaceAll(c.why, " ", "_"), func(t *testing.T) {
			for _, backwards := range []bool{false, true} {
				store := open(t)
				articles := slices.Clone(c.told)
				if backwards {
					slices.Reverse(articles)
				}
				for _, x := range articles {
					load(t, context.Background(), store, []graph.Extraction{x})
				}
				if diff := cmp.Diff(c.want, posts(t, store)); diff != "" {
					t.Errorf("backwards %v (-want +got):\n%s", backwards, diff)
				}
			}
		})
	}
}

// What an article's retraction leaves is what the others tell, and back again.
func TestTitlesInShortAreTakenBack(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
	short, long := inPost("a", "2025-03-01", "ambassador", graph.Current), inPost("b", "2025-04-01", "ambassador to Chile", graph.Current)
	one := []string{"ambassador to Chile, CURRENT, 2 sources, b, a"}
	load(t, ctx, store, []graph.Extraction{short, long})
	for _, step := range []struct {
		retract string
		load    *graph.Extraction
		want    []string
	}{
		{"", nil, one},
		{"b", nil, []string{"ambassador, CURRENT, 1 sources, a"}},
		{"", &long, one},
		{"a", nil, []string{"ambassador to Chile, CURRENT, 1 sources, b"}},
		{"", &short, one},
	} {
		if step.retract != "" {
			if _, err := derive.New(store, now).Retract(ctx, []string{step.retract}); err != nil {
				t.Fatal(err)
			}
		}
		if step.load != nil {
			load(t, ctx, store, []graph.Extraction{*step.load})
		}
		if diff := cmp.Diff(step.want, posts(t, store)); diff != "" {
			t.Errorf("after %+v (-want +got):\n%s", step, diff)
		}
	}
}

// Two people who turn out to be one share their posts wherever both held some, however many claims move with them, and
// whichever of the two stays.
func TestTitlesInShortOfOnePersonAtSeveral(t *testing.T) {
	const envoy, grain = "special envoy", "special envoy for grain"
	for n := range 16 {
		told := func(id, name, atGhana, atChile string) graph.Extraction {
			s := newStory(id, "2025-03-01")
			gh, cl, p := s.state("Ghana", "GH"), s.state("Chile", "CL"), s.person(name, "")
			for other := range n / 2 { // posts that move, too
				s.position(p, fmt.Sprint("governor ", other), gh, graph.Current)
			}
			s.position(p, atGhana, gh, graph.Current)
			s.position(p, atChile, cl, graph.Current)
			return s.x
		}
		first, second := envoy, grain
		if n%2 == 1 {
			first, second = grain, envoy
		}
		merged := openSQLite(t, filepath.Join(t.TempDir(), "a.db"))
		load(t, context.Background(), merged, []graph.Extraction{told("a", "Ada Voss", first, second), told("b", "Edda Voss", second, first)})
		if _, err := derive.New(merged, now).Merge(context.Background(), []string{"person/ada-voss", "person/edda-voss"}, me); err != nil {
			t.Fatal(err)
		}
		want := openSQLite(t, filepath.Join(t.TempDir(), "b.db"))
		load(t, context.Background(), want, []graph.Extraction{told("a", "Ada Voss", first, second), told("b", "Ada Voss", second, first)})
		if diff := cmp.Diff(posts(t, want), posts(t, merged)); diff != "" {
			t.Errorf("with %d others (-loaded at once +merged):\n%s", n/2, diff)
		}
	}
}
