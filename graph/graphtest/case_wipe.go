package graphtest

import (
	"maps"
	"strings"
	"time"

	"parley/graph"
)

var wipeCases = []testCase{
	{"Wipe/portions", "the graph is derived anew by the next rules: what was derived goes in portions, what was input stays", wipePortions},
	{"Wipe/at once", "a small graph is wiped and written anew in one transaction", wipeAtOnce},
}

// derived adds some of all that is derived, from two articles that are there.
func derived(b *builder) {
	b.node(graph.KindPerson, "person/ann", "Ann", alias("Annie"))
	b.people("person/bob")
	b.institutions("institution/mfa")
	b.locations("location/istanbul")
	b.node(graph.KindStatement, "statement/s", "So it was said.", dated("2025-04-11"))
	b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob for institution/mfa")
	b.relation(graph.HeldIn, "meeting/m", "location/istanbul")
	b.relation(graph.Said, "person/ann", "statement/s")
	b.relation(graph.Mentions, "article/a1", "person/ann")
	r := b.relation(graph.MemberOf, "person/ann", "institution/mfa")
	for _, own := range []string{"a1", "a2"} {
		b.states(own, r, "person/a", "institution/mfa", 10)
		b.mention(own, "person/a", "person/ann", 10)
	}
	b.profile("person/a", "person/ann", graph.KindPerson, "smith", "annie")
	b.profile("person/b", "person/bob", graph.KindPerson, "smith")
	b.pair("person/a", "person/b", false, 0.5)
	b.Moves = []graph.Move{{Profile: "person/a", After: 3}}
}

// input adds what the graph is derived from.
func input(b *builder) {
	b.article("a1", "2025-04-11")
	b.article("a2", "2025-04-12", func(a *graph.Article) { a.Source = "Post" })
	b.Articles[0].Extraction = []byte("packed")
	b.judge("j", graph.Different, anchor("person/a", "a1"), anchor("person/b", "a1"))
	b.log("ann came", "person/ann")
}

// stats are the store's counts, without when it was loaded.
func (w *world) stats() graph.Stats {
	w.Helper()
	s := must[graph.Stats](w, "Stats")(w.store.Stats(w.Context()))
	s.LastLoad = time.Time{}
	for k, n := range s.Nodes {
		if n == 0 {
			delete(s.Nodes, k)
		}
	}
	for k, n := range s.Relations {
		if n == 0 {
			delete(s.Relations, k)
		}
	}
	return s
}

// wiped checks that nothing derived is left, and all of the input.
func (w *world) wiped(what string) {
	w.Helper()
	equal(w, what+": counts", w.stats(), graph.Stats{Nodes: map[graph.Kind]int{graph.KindArticle: 2}})
	kinds := append([]graph.Kind{graph.KindStatement, graph.KindArticle}, graph.EntityKinds...)
	equal(w, what+": nodes", w.all(ofKind(kinds...)), []string{"article/a1", "article/a2"})
	equal(w, what+": words", w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: kinds, Words: []string{"ann"}}}), nil)
	equal(w, what+": articles by their words", w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: kinds, Words: []string{"title", "a2"}}}), []string{"article/a2"})
	equal(w, what+": articles by their source", w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: kinds, Source: "Post"}}), []string{"article/a2"})
	equal(w, what+": lookups", w.look("person/ann", "person/a", "annie", "meeting/m"), map[string][]string{})
	equal(w, what+": relations", w.relations(graph.RelationQuery{})[""], nil)
	equal(w, what+": meetings", w.nodes(meetings(graph.ViaParty), "person/ann", "institution/mfa"), map[string][]string{})
	equal(w, what+": counterparts", w.counterparts(graph.CounterpartQuery{}, "person/ann"), map[string][]string{})
	equal(w, what+": pairs", w.pairs(graph.PairQuery{}), nil)
	equal(w, what+": the log", w.changes(graph.ChangeQuery{Of: []string{"person/ann"}}), []string{"ann came"})
	w.checkClaims(what, []string{"a1", "a2"}, []string{"person/a"}, []string{w.fact(graph.MemberOf, "person/ann", "institution/mfa")},
		nil, nil, map[string][]graph.Claim{})
	w.sources(what+": sources", [][]string{{"person/a"}}, 0)
	w.update(func(tx graph.Tx) error {
		profiles, err := tx.Profiles(w.Context(), []string{"person/a", "person/b"})
		equal(w, what+": profiles", len(profiles), 0)
		if err != nil {
			return err
		}
		blocks, _, err := tx.Blocks(w.Context(), []string{"smith", "annie"}, 10)
		equal(w, what+": blocks", len(blocks), 0)
		if err != nil {
			return err
		}
		moves, err := tx.Moves(w.Context())
		equal(w, what+": moves", len(moves), 0)
		if err != nil {
			return err
		}
		judgements, err := tx.Judgements(w.Context(), nil, []string{"person/a"}, nil)
		equal(w, what+": judgements", len(judgements), 1)
		if err != nil {
			return err
		}
		version := graph.VersionKey{Article: w.key("article/a1"), Version: 1}
		extractions, err := tx.Extractions(w.Context(), []graph.VersionKey{version})
		equal(w, what+": extractions", extractions, map[graph.VersionKey][]byte{version: []byte("packed")})
		return err
	})
}

// forget lets all but articles get other keys.
func (w *world) forget() {
	maps.DeleteFunc(w.keys, func(id string, _ graph.Key) bool { return !strings.HasPrefix(id, "article/") })
}

// wipe wipes in portions, and tells how many there were.
func (w *world) wipe(portion int) (rounds int) {
	w.Helper()
	for left := true; left; rounds++ {
		if rounds == 200 {
			w.Fatalf("after %d portions there is something left", rounds)
		}
		w.update(func(tx graph.Tx) (err error) {
			left, err = tx.Wipe(w.Context(), portion)
			return err
		})
	}
	return rounds
}

func wipePortions(w *world) {
	dump := func() string { return must[string](w, "Dump")(Dump(w.Context(), w.store)) }
	w.write(input)
	w.write(derived)
	first, counts := dump(), w.stats()
	rounds := w.wipe(3)
	if rounds < 4 {
		w.Errorf("%d portions of about 3 rows are too large", rounds)
	}
	w.wiped("wiped")
	w.update(func(tx graph.Tx) error {
		left, err := tx.Wipe(w.Context(), 3)
		equal(w, "what is left of nothing", left, false)
		return err
	})
	w.forget()
	w.write(derived)
	equal(w, "the graph again", dump(), first)
	equal(w, "the counts again", w.stats(), counts)
}

func wipeAtOnce(w *world) {
	w.write(input)
	w.write(derived)
	w.write(func(b *builder) { b.Retract = w.keysOf("article/a2") }) // its claims are history, which stays
	w.update(func(tx graph.Tx) error {
		left, err := tx.Wipe(w.Context(), 10_000)
		equal(w, "what is left", left, false)
		return err
	})
	w.wiped("wiped")
	w.forget()
	w.write(derived)
	w.update(func(tx graph.Tx) error {
		b, err := w.newBuilder(tx)
		if err != nil {
			return err
		}
		if _, err := tx.Wipe(w.Context(), 10_000); err != nil {
			return err
		}
		b.node(graph.KindPerson, "person/ann", "Ann Again")
		b.profile("person/a", "person/ann", graph.KindPerson, "jones")
		return b.apply(tx)
	})
	equal(w, "people", w.all(ofKind(graph.EntityKinds...)), []string{"person/ann"})
	equal(w, "lookups", w.look("ann", "annie", "ann again", "person/a"), map[string][]string{"ann again": {"person/ann"}, "person/a": {"person/ann"}})
}
