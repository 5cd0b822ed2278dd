package derive_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/graphtest"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

// wires are two stories of an agency.
var wires = []string{
	`The harbour authority said on Tuesday that dredging of the northern channel would begin before the monsoon because larger
	vessels had twice run aground near the old lighthouse while pilots waited for the tide. Fishermen feared for their nets and asked who would pay
	for new moorings, a question that the council put off until spring when the survey of the sea bed is complete and the engineers have told
	what sand there is. Merchants along the quay welcomed the plan, which had been promised by three governors in a row and paid for by none.`,
	`An early frost has ruined half of the apricot harvest in the upper valleys, growers told a meeting of their union, and prices at the
	wholesale market rose by a third within a week. The ministry offered loans without interest to families who lost more than two thirds of their
	trees, though some said that they would rather sell their land to the winery whose owner has bought out eleven neighbours since last autumn
	and plans to plant vines as far as the ruined monastery on the ridge above the river.`,
}

// drawStory draws an article over few names, so that articles meet, contradict and split each
// other: names with and without a state, one name of two states, vague and precise dates, parties without a name.
func drawStory(t *rapid.T, id string) graph.Extraction {
	s := newStory(id, rapid.SampledFrom([]string{"", "2025-05-01", "2025-05-20", "2025-06-03"}).Draw(t, "published"))
	if wire := rapid.IntRange(0, len(wires)).Draw(t, "wire"); wire < len(wires) { // a story that others print too, cut here or there
		words := strings.Fields(wires[wire])
		s.says("%s.", strings.Join(words[:len(words)-rapid.IntRange(0, 1).Draw(t, "cut")*len(words)/4], " "))
	}
	states := map[string]string{}
	for _, st := range []struct{ name, code string }{{"Brazil", "BR"}, {"Portugal", "PT"}, {"Ghana", "GH"}} {
		if rapid.Bool().Draw(t, st.name) {
			states[st.code] = s.state(st.name, st.code)
		}
	}
	var people []graph.LocalParticipant
	for _, name := range []string{"Maria Santos", "Ana Santos", "Santos", "Kofi Mensah"} {
		country := rapid.SampledFrom([]string{"none", "", "BR", "PT", "GH"}).Draw(t, name)
		if country == "none" {
			continue
		}
		p := s.person(name, country)
		people = append(people, member(p, states[country]))
		if states[country] != "" && rapid.Bool().Draw(t, "post") {
			title := rapid.SampledFrom([]string{"minister", "Minister for Trade", "minister for trade and fisheries", "minister for health"}).Draw(t, "title")
			s.position(p, title, states[country], rapid.SampledFrom(graph.PositionStatuses).Draw(t, "status"))
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

// step is one thing done to a store: a batch loaded, an article retracted, or a judgement made or undone.
type step struct {
	load    []graph.Extraction
	retract string
	judge   func(t fataler, ctx context.Context, store graph.Store, w *derive.Writer)
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
		if rapid.IntRange(0, 3).Draw(t, "judged") == 0 {
			h.steps = append(h.steps, step{judge: drawJudgement(t)})
		}
		if n := len(h.steps); n > 0 && next.retract == "" && h.steps[n-1].load != nil && rapid.Bool().Draw(t, "same batch") {
			h.steps[n-1].load = append(h.steps[n-1].load, next.load...)
		} else {
			h.steps = append(h.steps, next)
		}
	}
	return h
}

// drawJudgement draws something that a user judges of what the store holds at the time: the draws
// choose among what there is.
func drawJudgement(t *rapid.T) func(fataler, context.Context, graph.Store, *derive.Writer) {
	what := rapid.SampledFrom([]string{"merge", "distinguish", "split", "reject", "undo"}).Draw(t, "judgement")
	kind := rapid.SampledFrom([]graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindMeeting}).Draw(t, "of")
	a, b := rapid.IntRange(0, 20).Draw(t, "a"), rapid.IntRange(0, 20).Draw(t, "b")
	return func(t fataler, ctx context.Context, store graph.Store, w *derive.Writer) {
		o := derive.Opinion{By: "test"}
		entities := listNodes(t, ctx, store, graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{kind}}})
		var err error
		switch {
		case what == "undo":
			judgements, _ := store.ListJudgements(ctx, graph.JudgementQuery{Limit: 100})
			if len(judgements) > 0 {
				_, err = w.Undo(ctx, judgements[a%len(judgements)].ID)
			}
		case len(entities) == 0:
		case what == "merge":
			_, err = w.Merge(ctx, []string{entities[a%len(entities)].ID, entities[b%len(entities)].ID}, o)
		case what == "distinguish":
			_, err = w.Distinguish(ctx, entities[a%len(entities)].ID, entities[b%len(entities)].ID, o)
		case what == "split":
			n := entities[a%len(entities)]
			articles := listNodes(t, ctx, store, graph.NodeQuery{Of: []graph.Key{n.Key}, Via: graph.ViaMentioned, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}}})
			_, err = w.Split(ctx, n.ID, []string{articles[b%len(articles)].ID}, o)
		case what == "reject":
			relations, _ := store.ListRelations(ctx, graph.RelationQuery{Page: graph.Page{Limit: 1000}})
			if list := relations[0].Items; len(list) > 0 {
				fact := list[(a*21+b)%len(list)].Key
				evidence, _ := store.Evidence(ctx, []string{fact}, 10)
				if e := evidence[fact]; len(e) > 0 {
					_, err = w.Reject(ctx, e[a%len(e)].ID, o)
				}
			}
		}
		if err != nil && !errors.Is(err, derive.ErrJudgement) {
			t.Fatal(what, err)
		}
	}
}

func listNodes(t fataler, ctx context.Context, store graph.Store, q graph.NodeQuery) []graph.Node {
	q.Page = graph.Page{Limit: 1000}
	found, err := store.ListNodes(ctx, q)
	if err != nil {
		t.Fatal(err)
	}
	if len(q.Of) > 0 {
		return found[q.Of[0]].Items
	}
	return found[0].Items
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

// On Neo4j a few histories, each compared with SQLite: the two stores hold the same graph.
func TestOrderFreeOnNeo4j(t *testing.T) {
	ctx := context.Background()
	draw := rapid.Custom(drawHistory)
	for seed := range 6 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			once := openSQLite(t, filepath.Join(t.TempDir(), "once.db"))
			checkOrderFree(t, ctx, draw.Example(seed), once, neo4jtest.Open(t))
		})
	}
}

// checkOrderFree lives through the history in one store, and loads the final articles into another that
// has the same judgements; and what users undo leaves nothing behind.
func checkOrderFree(t fataler, ctx context.Context, h history, once, lived graph.Store) {
	live(t, ctx, lived, h)
	judgements, err := lived.ListJudgements(ctx, graph.JudgementQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	if err := derive.New(once, now).Adopt(ctx, judgements); err != nil {
		t.Fatal(err)
	}
	load(t, ctx, once, h.final)
	if diff := cmp.Diff(dump(t, ctx, once), dump(t, ctx, lived)); diff != "" {
		t.Fatal("the graph depends on how it came about (-once +lived):\n" + diff)
	}
	if faults, err := lived.Faults(ctx, 10); err != nil || len(faults) > 0 {
		t.Fatal("the store is not sound:", faults, err)
	}
	for _, j := range judgements {
		for _, store := range []graph.Store{once, lived} {
			if _, err := derive.New(store, now).Undo(ctx, j.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	if diff := cmp.Diff(dump(t, ctx, once), dump(t, ctx, lived)); diff != "" {
		t.Fatal("what was undone left something behind (-once +lived):\n" + diff)
	}
	if faults, err := lived.Faults(ctx, 10); err != nil || len(faults) > 0 {
		t.Fatal("what was undone left the store unsound:", faults, err)
	}
}

// live does to a store what a history tells.
func live(t fataler, ctx context.Context, store graph.Store, h history) {
	for _, s := range h.steps {
		switch {
		case s.judge != nil:
			s.judge(t, ctx, store, derive.New(store, now).MoveAtMost(3))
		case s.retract != "":
			if _, err := derive.New(store, now).MoveAtMost(2).Retract(ctx, []string{s.retract}); err != nil {
				t.Fatal(err)
			}
		default:
			if _, err := derive.New(store, now).MoveAtMost(2).Load(ctx, s.load, "test/1"); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// fataler is what a *testing.T and a *rapid.T have in common here.
type fataler interface {
	Fatal(...any)
	Cleanup(func())
}

func openSQLite(t fataler, path string) *sqlite.Store {
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
