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
// other: names with and without a state, one name of two states, vague and precise dates, parties without a name.
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
	if rapid.Bool().Draw(t, "unions") {
		unions := s.unnamed(graph.OtherInstitution, "unions", rapid.SampledFrom([]string{"", "GH"}).Draw(t, "whose"))
		people = append(people, member(unions, ""))
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

// history is final articles, and steps that lead to them by way of other versions, repeated
// loads and retractions.
type history struct {
	final []graph.Extraction
	steps []step
}

// step is one thing done to a store: a batch loaded, or an article retracted.
type step struct {
	load    []graph.Extraction
	retract string
}

func drawHistory(t *rapid.T) (h history) {
	queues := [][]step{}
	for i := range rapid.IntRange(1, 6).Draw(t, "articles") {
		id := fmt.Sprintf("a%d", i)
		var queue []step
		load := func(x graph.Extraction) { queue = append(queue, step{load: []graph.Extraction{x}}) }
		for range rapid.IntRange(0, 2).Draw(t, "earlier versions") {
			load(drawStory(t, id))
			if rapid.Bool().Draw(t, "retracted") {
				queue = append(queue, step{retract: id})
			}
		}
		if rapid.IntRange(0, 4).Draw(t, "stays") > 0 {
			x := drawStory(t, id)
			h.final = append(h.final, x)
			load(x)
			if rapid.Bool().Draw(t, "again") {
				load(x)
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
		next := queues[i][0]
		queues[i] = queues[i][1:]
		if n := len(h.steps); n > 0 && next.retract == "" && h.steps[n-1].retract == "" && rapid.Bool().Draw(t, "same batch") {
			h.steps[n-1].load = append(h.steps[n-1].load, next.load...)
		} else {
			h.steps = append(h.steps, next)
		}
	}
	return h
}

// The graph is what the articles now say, whatever the order and the batches they came in and
// whatever they said before.
func TestOrderFree(t *testing.T) {
	ctx, dir, n := context.Background(), t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		open := func() graph.Store {
			n++
			return openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		}
		checkOrderFree(t, ctx, drawHistory(t), open(), open())
	})
}

// checkOrderFree loads the final articles into one store, lives through the history in the
// other, and compares.
func checkOrderFree(t fataler, ctx context.Context, h history, once, lived graph.Store) {
	load(t, ctx, once, h.final)
	for _, s := range h.steps {
		if s.retract == "" {
			load(t, ctx, lived, s.load)
		} else if _, err := derive.New(lived, now).Retract(ctx, []string{s.retract}); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(dump(t, ctx, once), dump(t, ctx, lived)); diff != "" {
		t.Fatal("the graph depends on how it came about (-once +lived):\n" + diff)
	}
}

// fataler is what a *testing.T and a *rapid.T have in common here.
type fataler interface {
	Fatal(...any)
	Cleanup(func())
}

func openSQLite(t fataler, path string) graph.Store {
	s, err := sqlite.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

func now() time.Time { return time.Date(2025, 6, 10, 12, 0, 0, 0, time.UTC) }

func load(t fataler, ctx context.Context, store graph.Store, batch []graph.Extraction) []derive.Outcome {
	outcomes, err := derive.New(store, now).Load(ctx, batch, "test/1")
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

func dump(t fataler, ctx context.Context, store graph.Store) string {
	d, err := graphtest.Dump(ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
