package graphtest

import (
	"fmt"

	"parley/graph"
)

var pairCases = []testCase{
	{"Pairs/found", "derivation reads which profiles were compared with those that change, and what came of it", pairsFound},
	{"Pairs/list", "users decide what rules leave open, and see what holds an entity together", pairsList},
	{"Pairs/pages", "paging gives each pair exactly once, the likeliest first", pairsPages},
	{"Moves", "a move that was interrupted is taken up where it was left", moves},
}

// pair adds a pair of profiles.
func (b *builder) pair(a, c string, certain bool, score float64) graph.Pair {
	p := graph.Pair{A: a, B: c, Certain: certain, Score: score, Rule: "a rule"}
	b.Pairs = append(b.Pairs, p)
	return p
}

// pairs lists the pairs that a query gives as "a b", and checks that the count agrees where the
// whole list is asked for.
func (w *world) pairs(q graph.PairQuery, of ...string) []string {
	w.Helper()
	q.Of = w.keysOf(of...)
	whole := q.Page.Limit == 0
	if whole {
		q.Page.Limit = 1000
	}
	var out []string
	for _, p := range must[graph.List[graph.Pair]](w, "ListPairs")(w.store.ListPairs(w.Context(), q)).Items {
		out = append(out, p.A+" "+p.B)
	}
	if whole {
		if got := must[int](w, "CountPairs")(w.store.CountPairs(w.Context(), q)); got != len(out) {
			w.Errorf("CountPairs says %d, ListPairs gives %d: %q", got, len(out), out)
		}
	}
	return out
}

func pairsFound(w *world) {
	var full, bc, cd graph.Pair
	w.write(func(b *builder) {
		full = b.pair("person/a "+difficult, "person/b", false, 0.625)
		full.Rule, full.Reasons = difficult, []string{"one state", difficult}
		b.Pairs[0] = full
		cd = b.pair("person/c", "person/d", true, 1)
		bc = b.pair("person/b", "person/c", true, 0.9)
	})
	check := func(what string, profiles []string, want ...graph.Pair) {
		w.Helper()
		w.update(func(tx graph.Tx) error {
			got, err := tx.Pairs(w.Context(), profiles)
			equal(w, what, got, want)
			return err
		})
	}
	check("of b", []string{"person/b", "nobody"}, full, bc)
	check("of b and c", []string{"person/c", "person/b", "person/b"}, full, bc, cd)
	check("of nobody", []string{"nobody", ""})
	check("of none", nil)

	full.Certain, full.Score, full.Reasons, full.Rule = true, 0.75, nil, "other"
	w.write(func(b *builder) {
		b.DropPairs = []graph.Pair{{A: "person/c", B: "person/d"}, {A: "person/c", B: "person/b"}, {A: "nobody", B: "person/b"}}
		b.Pairs = []graph.Pair{full}
	})
	check("after an upsert", []string{"person/b"}, full, bc)
	check("after one was dropped", []string{"person/d"})
	w.write(func(b *builder) {
		b.DropPairs = []graph.Pair{bc}
		bc = b.pair("person/b", "person/c", false, 0.5)
	})
	check("dropped and written anew", []string{"person/c"}, bc)
}

// ann  a, b     bob  c     cid  d     x is no profile
//
//	certain    a-b 1    b-c 0.9    d-x 1
//	doubtful   a-c 0.5  b-d 0.75   c-d 0.25  a-b2 (both ann's) 0.5
func pairsList(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		for id, node := range map[string]string{"a": "ann", "b": "ann", "b2": "ann", "c": "bob", "d": "cid"} {
			b.profile(id, "person/"+node, graph.KindPerson)
		}
		b.pair("a", "b", true, 1)
		b.pair("b", "c", true, 0.9)
		b.pair("d", "x", true, 1)
		b.pair("a", "c", false, 0.5)
		b.pair("b", "d", false, 0.75)
		b.pair("c", "d", false, 0.25)
		b.pair("a", "b2", false, 0.5)
		b.pair("d", "y", false, 0.5)
	})
	certain := graph.PairQuery{Certain: true}
	equal(w, "certain", w.pairs(certain), []string{"a b"})
	equal(w, "certain, of ann and bob", w.pairs(certain, "person/ann", "person/bob"), []string{"a b"})
	equal(w, "certain, of bob", w.pairs(certain, "person/bob"), nil)
	equal(w, "doubtful", w.pairs(graph.PairQuery{}), []string{"b d", "a c", "c d"})
	equal(w, "doubtful, of ann", w.pairs(graph.PairQuery{}, "person/ann"), []string{"b d", "a c"})
	equal(w, "doubtful, of bob and cid", w.pairs(graph.PairQuery{}, "person/cid", "person/bob", "person/cid"), []string{"b d", "a c", "c d"})
	equal(w, "doubtful, of some score", w.pairs(graph.PairQuery{MinScore: 0.5}), []string{"b d", "a c"})
	equal(w, "doubtful, of a higher score", w.pairs(graph.PairQuery{MinScore: 0.5000001}), []string{"b d"})
	equal(w, "doubtful, of cid, of some score", w.pairs(graph.PairQuery{MinScore: 0.5}, "person/cid"), []string{"b d"})

	w.write(func(b *builder) { // c joins ann: what was doubtful of them is no more, what was certain holds
		b.profile("c", "person/ann", graph.KindPerson)
		b.DropProfiles = []string{"d"}
	})
	equal(w, "certain after a merge", w.pairs(certain), []string{"a b", "b c"})
	equal(w, "certain after a merge, of ann", w.pairs(certain, "person/ann"), []string{"a b", "b c"})
	equal(w, "doubtful after a merge", w.pairs(graph.PairQuery{}), nil)
	full := must[graph.List[graph.Pair]](w, "ListPairs")(w.store.ListPairs(w.Context(), graph.PairQuery{Certain: true, Page: graph.Page{Limit: 1}}))
	equal(w, "a whole pair", full, graph.List[graph.Pair]{More: true, Items: []graph.Pair{{A: "a", B: "b", Certain: true, Score: 1, Rule: "a rule"}}})
}

// Each of ann's profiles is compared with each of bob's.
func pairsPages(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		for i := range 5 {
			b.profile(fmt.Sprintf("a%d", i), "person/ann", graph.KindPerson)
			b.profile(fmt.Sprintf("b%d", i), "person/bob", graph.KindPerson)
		}
		for i := range 25 {
			b.pair(fmt.Sprintf("a%d", i/5), fmt.Sprintf("b%d", i%5), false, float64(i*7%4)/3)
		}
	})
	for _, of := range [][]string{nil, {"person/ann"}, {"person/bob", "person/ann"}} {
		whole := w.pairs(graph.PairQuery{MinScore: 0.3}, of...)
		equal(w, "how many there are", len(whole), 18)
		for _, limit := range []int{1, 4, 17, 18, 19} {
			q := graph.PairQuery{MinScore: 0.3, Of: w.keysOf(of...), Page: graph.Page{Limit: limit}}
			got := walkList(w, q.Page, graph.Pair.Cursor, func(p graph.Page) (graph.List[graph.Pair], error) {
				q.Page = p
				return w.store.ListPairs(w.Context(), q)
			})
			var pages []string
			for _, p := range got {
				pages = append(pages, p.A+" "+p.B)
			}
			equal(w, fmt.Sprintf("of %q, pages of %d", of, limit), pages, whole)
		}
	}
}

// walkList reads a list page by page, forward.
func walkList[T any](w *world, p graph.Page, cursor func(T) graph.Cursor, read func(graph.Page) (graph.List[T], error)) []T {
	w.Helper()
	var out []T
	for range 200 {
		l := must[graph.List[T]](w, "a page")(read(p))
		if len(l.Items) > p.Limit || l.More && len(l.Items) < p.Limit {
			w.Fatalf("a page of %d has %d items, more: %v", p.Limit, len(l.Items), l.More)
		}
		out = append(out, l.Items...)
		if !l.More {
			return out
		}
		p.After = cursor(l.Items[len(l.Items)-1])
	}
	w.Fatalf("the pages never end")
	return nil
}

func moves(w *world) {
	check := func(what string, want ...graph.Move) {
		w.Helper()
		w.update(func(tx graph.Tx) error {
			got, err := tx.Moves(w.Context())
			equal(w, what, got, want)
			return err
		})
	}
	check("at first")
	long := graph.Move{Profile: "person/a " + difficult, From: 5, After: 7}
	w.write(func(b *builder) { b.Moves = []graph.Move{{Profile: "person/b", From: 1 << 41}, long} })
	check("begun", long, graph.Move{Profile: "person/b", From: 1 << 41})
	w.write(func(b *builder) {
		b.Moves = []graph.Move{{Profile: "person/b", From: 6, After: 1 << 40}}
		b.DropMoves = []string{long.Profile, "nobody"}
	})
	check("on the way", graph.Move{Profile: "person/b", From: 6, After: 1 << 40})
	w.write(func(b *builder) { b.DropMoves = []string{"person/b"} })
	check("done")
}
