package graphtest

import (
	"parley/graph"
)

var changeCases = []testCase{
	{"Change/order", "what a change drops it may write anew: retractions and drops come first", changeOrder},
	{"Change/twice", "writing the same again changes nothing", changeTwice},
	{"Change/parties", "a meeting's parties are replaced as a whole", changeParties},
	{"Change/moves", "a meeting that gets another date, name or id moves in every list", changeMoves},
}

func changeOrder(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/mfa")
		b.profile("person/p", "person/ann", graph.KindPerson, "smith")
		b.relation(graph.MemberOf, "person/ann", "institution/mfa")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob")
	})
	old := w.key("person/ann")
	w.write(func(b *builder) {
		b.DropRelations = []string{w.fact(graph.MemberOf, "person/ann", "institution/mfa"), w.fact(graph.ParticipatedIn, "person/ann", "meeting/m")}
		b.DropNodes = []graph.Key{old}
		b.DropProfiles = []string{"person/p"}
		delete(b.keys, "person/ann")
		b.node(graph.KindPerson, "person/ann", "Ann Again")
		b.profile("person/p", "person/ann", graph.KindPerson, "jones")
		b.relation(graph.MemberOf, "person/ann", "institution/mfa")
		b.attend("meeting/m", graph.Head, "person/ann", "person/bob")
	})
	equal(w, "lookups", w.look("person/ann", "person/p", "ann", "ann again"), map[string][]string{
		"person/ann": {"person/ann"}, "person/p": {"person/ann"}, "ann again": {"person/ann"},
	})
	if w.node("person/ann").Key == old {
		w.Errorf("the node has the key of the one that was dropped")
	}
	equal(w, "relations", w.relations(graph.RelationQuery{}, "person/ann")["person/ann"],
		[]string{"MEMBER_OF person/ann institution/mfa", "PARTICIPATED_IN person/ann meeting/m"})
	equal(w, "relations of the other end", w.relations(graph.RelationQuery{Direction: graph.In}, "institution/mfa")["institution/mfa"],
		[]string{"MEMBER_OF person/ann institution/mfa"})
	equal(w, "meetings", w.nodes(meetings(graph.ViaParty), "person/ann", "person/bob"),
		map[string][]string{"person/ann": {"meeting/m"}, "person/bob": {"meeting/m"}})
	w.update(func(tx graph.Tx) error {
		blocks, _, err := tx.Blocks(w.Context(), []string{"smith", "jones"}, 10)
		equal(w, "blocks left", len(blocks["smith"]), 0)
		equal(w, "blocks", len(blocks["jones"]), 1)
		return err
	})
}

func changeTwice(w *world) {
	build := func(b *builder) {
		b.people("person/ann", "person/bob")
		b.locations("location/istanbul")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob")
		b.relation(graph.HeldIn, "meeting/m", "location/istanbul")
		b.profile("person/p", "person/ann", graph.KindPerson, "smith")
	}
	dump := func() string { return must[string](w, "Dump")(Dump(w.Context(), w.store)) }
	w.write(build)
	first, count := dump(), w.stats()
	w.write(build)
	equal(w, "the graph", dump(), first)
	equal(w, "the counts", w.stats(), count)
	w.write(func(*builder) {}) // nothing at all
	equal(w, "the graph", dump(), first)
}

// before  ann, bob for usa       after  bob, cid
func changeParties(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		b.institutions("institution/usa")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob for institution/usa")
	})
	everybody := []string{"person/ann", "person/bob", "person/cid", "institution/usa"}
	equal(w, "before", w.nodes(meetings(graph.ViaParty), everybody...), map[string][]string{
		"person/ann": {"meeting/m"}, "person/bob": {"meeting/m"}, "institution/usa": {"meeting/m"},
	})
	equal(w, "met before", w.counterparts(graph.CounterpartQuery{}, everybody...), map[string][]string{
		"person/ann": {"person/bob 1 2025-04-10 2025-04-10", "institution/usa 1 2025-04-10 2025-04-10"},
		"person/bob": {"person/ann 1 2025-04-10 2025-04-10"}, "institution/usa": {"person/ann 1 2025-04-10 2025-04-10"},
	})
	w.write(func(b *builder) { b.attend("meeting/m", graph.Member, "person/bob", "person/cid") })
	equal(w, "after", w.nodes(meetings(graph.ViaParty), everybody...), map[string][]string{
		"person/bob": {"meeting/m"}, "person/cid": {"meeting/m"},
	})
	equal(w, "met after", w.counterparts(graph.CounterpartQuery{}, everybody...), map[string][]string{
		"person/bob": {"person/cid 1 2025-04-10 2025-04-10"}, "person/cid": {"person/bob 1 2025-04-10 2025-04-10"},
	})
	w.write(func(b *builder) { b.attend("meeting/m", graph.Member) })
	equal(w, "nobody", w.nodes(meetings(graph.ViaParty), everybody...), map[string][]string{})
}

// ann in m, n; both in istanbul; article a1 mentions m; s is about m; n follows m
func changeMoves(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		b.locations("location/istanbul")
		b.article("a1", "2025-04-11")
		b.node(graph.KindStatement, "statement/s", "One.", dated("2025-04-11"))
		b.node(graph.KindStatement, "statement/t", "Two.", dated("2025-04-12"))
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann")
		b.meeting("meeting/n", "2025-02-27", graph.Held, "person/ann")
		for _, id := range []string{"meeting/m", "meeting/n"} {
			b.relation(graph.HeldIn, id, "location/istanbul")
			b.relation(graph.Mentions, "article/a1", id)
			b.relation(graph.About, "statement/s", id)
			b.relation(graph.About, "statement/t", id)
		}
	})
	check := func(when string, meetings_, statements []string) {
		w.Helper()
		q := meetings(graph.ViaParty)
		equal(w, when+": meetings of ann", w.nodes(q, "person/ann")["person/ann"], meetings_)
		q.Page = graph.Page{Limit: 1}
		equal(w, when+": the first of them", w.nodes(q, "person/ann")["person/ann"], meetings_[:1])
		equal(w, when+": in istanbul", w.nodes(meetings(graph.ViaPlace), "location/istanbul")["location/istanbul"], meetings_)
		equal(w, when+": in the article", w.nodes(meetings(graph.ViaMentions), "article/a1")["article/a1"], meetings_)
		equal(w, when+": all", w.all(meetings(graph.ViaNothing)), meetings_)
		q = graph.NodeQuery{Via: graph.ViaAbout, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindStatement}}}
		equal(w, when+": statements", w.nodes(q, "meeting/m")["meeting/m"], statements)
	}
	check("first", []string{"meeting/m", "meeting/n"}, []string{"statement/t", "statement/s"})
	w.write(func(b *builder) {
		b.node(graph.KindMeeting, "meeting/n", "n", dated("2025-05-01"))
		b.node(graph.KindStatement, "statement/t", "Two.", dated("2025-04-01"))
	})
	check("other dates", []string{"meeting/n", "meeting/m"}, []string{"statement/s", "statement/t"})

	w.rename("meeting/n", "meeting/z")
	w.write(func(b *builder) { b.node(graph.KindMeeting, "meeting/z", "n", dated("2025-04-10")) })
	check("another id, the same date", []string{"meeting/m", "meeting/z"}, []string{"statement/s", "statement/t"})
	q := graph.RelationQuery{Direction: graph.Out}
	equal(w, "relations of ann", w.relations(q, "person/ann")["person/ann"],
		[]string{"PARTICIPATED_IN person/ann meeting/m", "PARTICIPATED_IN person/ann meeting/z"})
}
