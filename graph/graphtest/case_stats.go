package graphtest

import (
	"strings"

	"parley/graph"
)

var statsCases = []testCase{
	{"Stats", "counts are kept while the graph changes", statsCounts},
	{"Dump", "two stores with the same graph give the same text, whatever their keys", dumps},
}

func statsCounts(w *world) {
	check := func(what string, want graph.Stats) {
		w.Helper()
		equal(w, what, must[graph.Stats](w, "Stats")(w.store.Stats(w.Context())), want)
	}
	check("before the first load", graph.Stats{})
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/party")
		b.article("a1", "2025-04-10")
		b.relation(graph.Mentions, "article/a1", "person/ann")
		b.states("a1", b.relation(graph.MemberOf, "person/ann", "institution/party"), "person/a", "institution/p")
		b.mention("a1", "person/a", "person/ann", 3)
		b.mention("a1", "person/b", "person/bob", 9)
	})
	loaded := at(w.writes)
	check("after a load", graph.Stats{
		Nodes:     map[graph.Kind]int{graph.KindPerson: 2, graph.KindInstitution: 1, graph.KindArticle: 1},
		Relations: map[graph.RelationType]int{graph.Mentions: 1, graph.MemberOf: 1}, Claims: 3, LastLoad: loaded,
	})
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a1")
		b.DropRelations = []string{w.fact(graph.Mentions, "article/a1", "person/ann"), w.fact(graph.MemberOf, "person/ann", "institution/party")}
		b.DropNodes = w.keysOf("person/ann", "person/bob", "institution/party")
	})
	equal(w, "after its retraction", w.stats(), graph.Stats{Nodes: map[graph.Kind]int{graph.KindArticle: 1}})
	equal(w, "the last load, before its retraction", must[graph.Stats](w, "Stats")(w.store.Stats(w.Context())).LastLoad, loaded)
}

// The second time it is written in another order, with other keys.
func dumps(w *world) {
	dump := func() string { return must[string](w, "Dump")(Dump(w.Context(), w.store)) }
	empty := dump()
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob")
	})
	first := dump()
	w.write(func(b *builder) {
		b.DropRelations = []string{w.fact(graph.ParticipatedIn, "person/ann", "meeting/m"), w.fact(graph.ParticipatedIn, "person/bob", "meeting/m")}
		b.DropNodes = w.keysOf("meeting/m", "person/ann", "person/bob")
	})
	equal(w, "an empty graph", dump(), empty)
	w.keys = map[string]graph.Key{}
	w.write(func(b *builder) {
		b.people("person/bob")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/bob")
	})
	w.write(func(b *builder) {
		b.people("person/ann")
		b.attend("meeting/m", graph.Member, "person/bob", "person/ann")
	})
	equal(w, "the same graph again", dump(), first)
	w.write(func(b *builder) {
		b.article("a1", "2025-04-10")
		b.mention("a1", "person/ann", "person/ann", 3)
	})
	if got := dump(); !strings.Contains(got, "quote 3") {
		w.Errorf("the dump does not tell of the quote:\n%s", got)
	}
}
