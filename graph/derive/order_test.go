package derive_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/graphtest"
	"parley/graph/sqlite"
)

// drawStory draws an article over few names, so that articles meet, contradict and split each
// other: names with and without a state, one name of two states, vague and precise dates.
func drawStory(t *rapid.T, id string) graph.Extraction {
	s := newStory(id, rapid.SampledFrom([]string{"", "2025-05-01", "2025-05-20", "2025-06-03"}).Draw(t, "published"))
	states := map[string]string{}
	for _, st := range []struct{ name, code string }{{"Brazil", "BR"}, {"Portugal", "PT"}, {"Ghana", "GH"}} {
		if rapid.Bool().Draw(t, st.name) {
			states[st.code] = s.state(st.name, st.code)
		}
	}
	var people []graph.LocalParticipant
	for _, name := range []string{"Maria Santos", "Ana Santos", "Kofi Mensah"} {
		country := rapid.SampledFrom([]string{"none", "", "BR", "PT", "GH"}).Draw(t, name)
		if country == "none" {
			continue
		}
		p := s.person(name, country)
		people = append(people, member(p, states[country]))
		if states[country] != "" && rapid.Bool().Draw(t, "post") {
			s.position(p, "minister", states[country], rapid.SampledFrom(graph.PositionStatuses).Draw(t, "status"))
		}
	}
	for _, code := range []string{"BR", "PT", "GH"} {
		if states[code] != "" {
			people = append(people, member(states[code], ""))
		}
	}
	place := ""
	if rapid.Bool().Draw(t, "place") {
		place = s.istanbul()
	}
	for range rapid.IntRange(0, 2).Draw(t, "meetings") {
		date := rapid.SampledFrom([]string{"", "2025", "2025-05", "2025-05-14", "2025-05-14/2025-05-15", "XXXX-05-14"}).Draw(t, "date")
		kind := rapid.SampledFrom([]string{graph.Talks, graph.Summit, graph.Call}).Draw(t, "kind")
		status := rapid.SampledFrom(graph.MeetingStatuses).Draw(t, "meeting status")
		m := s.meeting(kind, date, place, status, people...)
		if len(people) > 0 && rapid.Bool().Draw(t, "said") {
			s.x.Statements = append(s.x.Statements, graph.LocalStatement{
				Speaker: people[0].Entity, Text: "It went well.", About: graph.Nullable(m), Attribution: s.says("It went well."),
			})
		}
	}
	return s.x
}

// step is one thing done to a store.
type step struct {
	load    graph.Extraction
	retract string
}

// drawHistory draws final articles, and steps that lead to them by way of other versions,
// repeated loads and retractions.
func drawHistory(t *rapid.T) (final []graph.Extraction, steps []step) {
	queues := [][]step{}
	for i := range rapid.IntRange(1, 6).Draw(t, "articles") {
		id := fmt.Sprintf("a%d", i)
		var queue []step
		for range rapid.IntRange(0, 2).Draw(t, "earlier versions") {
			queue = append(queue, step{load: drawStory(t, id)})
			if rapid.Bool().Draw(t, "retracted") {
				queue = append(queue, step{retract: id})
			}
		}
		if rapid.IntRange(0, 4).Draw(t, "stays") > 0 {
			x := drawStory(t, id)
			final = append(final, x)
			queue = append(queue, step{load: x})
			if rapid.Bool().Draw(t, "again") {
				queue = append(queue, step{load: x})
			}
		} else if len(queue) > 0 {
			queue = append(queue, step{retract: id})
		}
		queues = append(queues, queue)
	}
	for len(queues) > 0 { // interleave, each article's steps in order
		i := rapid.IntRange(0, len(queues)-1).Draw(t, "next")
		if len(queues[i]) == 0 {
			queues = slices.Delete(queues, i, i+1)
			continue
		}
		steps, queues[i] = append(steps, queues[i][0]), queues[i][1:]
	}
	return final, steps
}

// The graph is what the articles now say, whatever the order and the batches they came in and
// whatever they said before.
func TestOrderFree(t *testing.T) {
	ctx, dir, n := context.Background(), t.TempDir(), 0
	open := func(t *rapid.T) graph.Store {
		n++
		s, err := sqlite.Open(ctx, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close(ctx) })
		return s
	}
	rapid.Check(t, func(t *rapid.T) { checkOrderFree(t, ctx, open) })
}

func checkOrderFree(t *rapid.T, ctx context.Context, open func(*rapid.T) graph.Store) {
	final, steps := drawHistory(t)
	once := open(t)
	load(t, ctx, once, final)
	want := dump(t, ctx, once)

	store := open(t)
	var batch []graph.Extraction
	flush := func() {
		load(t, ctx, store, batch)
		batch = nil
	}
	for _, s := range steps {
		if s.retract == "" {
			batch = append(batch, s.load)
			if rapid.Bool().Draw(t, "go on") {
				continue
			}
		}
		flush()
		if s.retract != "" {
			if _, err := derive.New(store, now).Retract(ctx, []string{s.retract}); err != nil {
				t.Fatal(err)
			}
		}
	}
	flush()
	if diff := cmp.Diff(want, dump(t, ctx, store)); diff != "" {
		t.Fatalf("the graph depends on how it came about (-once +stepwise):\n%s", diff)
	}
}

func now() time.Time { return time.Date(2025, 6, 10, 12, 0, 0, 0, time.UTC) }

func load(t interface{ Fatal(...any) }, ctx context.Context, store graph.Store, batch []graph.Extraction) []derive.Outcome {
	outcomes, err := derive.New(store, now).Load(ctx, batch, "test/1")
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

func dump(t interface{ Fatal(...any) }, ctx context.Context, store graph.Store) string {
	d, err := graphtest.Dump(ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
