package graphtest

import (
	"fmt"

	"parley/graph"
)

var randomIdentityCases = []testCase{
	{"Random/pairs", "whatever profiles do, lists of pairs are what the plain words of the contract say", randomPairs},
	{"Random/log", "any part of the log likewise, whatever clocks do", randomLog},
}

// forward is a page of a whole list that goes forward, often behind an item.
func forward[T any](d *dice, list []T, cursor func(T) graph.Cursor) graph.Page {
	p := graph.Page{Limit: 1 + d.IntN(6)}
	if len(list) > 0 && d.IntN(2) == 0 {
		p.After = cursor(one(d, list))
	}
	return p
}

var (
	dicePeople = []string{"person/ann", "person/bob", "person/cid", "person/dan", "person/eve"}
	diceScores = []float64{0, 0.25, 0.5, 0.75, 1}
)

// reshuffle moves, drops and compares profiles, each at most once.
func (d *dice) reshuffle(b *builder) {
	b.people(dicePeople...)
	const profiles = 20
	name := func(i int) string { return fmt.Sprintf("p%02d", i) }
	for i := range profiles {
		switch d.IntN(8) {
		case 0:
			b.DropProfiles = append(b.DropProfiles, name(i))
		case 1, 2, 3, 4:
			b.profile(name(i), one(d, dicePeople), graph.KindPerson)
		}
		for j := i + 1; j < profiles; j++ {
			switch d.IntN(16) {
			case 0:
				b.DropPairs = append(b.DropPairs, graph.Pair{A: name(i), B: name(j)})
			case 1, 2, 3:
				b.pair(name(i), name(j), d.IntN(2) == 0, one(d, diceScores))
			}
		}
	}
}

func randomPairs(w *world) {
	d := newDice(w)
	for round := range 4 {
		d.write(d.reshuffle)
		for range 25 {
			q := graph.PairQuery{Certain: d.IntN(2) == 0, Of: w.keysOf(some(d, 3, dicePeople)...), MinScore: one(d, diceScores)}
			whole := d.m.listPairs(q)
			q.Page = forward(d, whole, graph.Pair.Cursor)
			what := fmt.Sprintf("round %d, %+v", round, q)
			equal(w, "pairs: "+what, must[graph.List[graph.Pair]](w, "ListPairs")(w.store.ListPairs(w.Context(), q)), cut(whole, q.Page, graph.Pair.Cursor))
			equal(w, "count of pairs: "+what, must[int](w, "CountPairs")(w.store.CountPairs(w.Context(), q)), len(whole))
		}
	}
}

func randomLog(w *world) {
	d := newDice(w)
	for round := range 8 {
		d.write(func(b *builder) {
			b.At = at(d.IntN(8))
			for i := range d.IntN(8) {
				b.log(fmt.Sprintf("entry %d of %d", i, round), some(d, 3, dicePeople)...)
			}
		})
		for range 15 {
			q := graph.ChangeQuery{Of: some(d, 3, dicePeople)}
			if d.IntN(3) > 0 {
				q.Since = at(d.IntN(9))
			}
			whole := d.m.listChanges(q)
			q.Page = forward(d, whole, graph.LogEntry.Cursor)
			what := fmt.Sprintf("round %d, %+v", round, q)
			equal(w, "log: "+what, must[graph.List[graph.LogEntry]](w, "ListChanges")(w.store.ListChanges(w.Context(), q)), cut(whole, q.Page, graph.LogEntry.Cursor))
			equal(w, "count of the log: "+what, must[int](w, "CountChanges")(w.store.CountChanges(w.Context(), q)), len(whole))
		}
	}
}
