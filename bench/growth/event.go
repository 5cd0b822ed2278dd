package main

import (
	"math/rand/v2"
	"slices"

	"parley/bench/draft"
	"parley/graph"
)

// event is a real meeting, of which several articles tell.
type event struct {
	number int
	day    graph.Day
	states []int // by rank: two, seldom three
	people []int // by rank among those of the state
	place  int   // the state in whose capital they meet
	kind   string
	status graph.MeetingStatus
}

// epoch is when the news begins.
var epoch = graph.DayOf(2015, 1, 1)

// eventsEach is how many events there are for each article: one is told of 2.5 times.
const eventsEach = 0.4

// event returns an event by its number.
func (w *world) event(number int) event {
	r := draft.Random(ofEvents, uint64(number))
	e := event{
		number: number, day: epoch + graph.Day(float64(number)/eventsEach/float64(w.rate)),
		kind:   draft.Pick(r, []string{graph.Talks, graph.Talks, graph.Talks, graph.Visit, graph.Visit, graph.Summit, graph.Call, graph.Negotiation}),
		status: draft.Pick(r, []graph.MeetingStatus{graph.Held, graph.Held, graph.Held, graph.Planned}),
	}
	parties := 2
	if r.IntN(10) == 0 {
		parties = 3
	}
	for len(e.states) < parties {
		if s := w.state(r); !slices.Contains(e.states, s) {
			e.states = append(e.states, s)
			e.people = append(e.people, draft.PowerLaw(r, rosterSize))
		}
	}
	e.place = draft.Pick(r, append([]int{w.state(r)}, e.states...))
	if e.status == graph.Planned {
		e.day += graph.Day(1 + r.IntN(10))
	}
	return e
}

// eventOf draws what an article tells of: mostly the newest, some still of older ones.
func eventOf(r *rand.Rand, article int) int {
	return max(0, int(float64(article)*eventsEach)-draft.PowerLaw(r, 200))
}
