package graphtest

import (
	"parley/graph"
)

var evidenceCases = []testCase{
	{"Evidence/order", "newest article first, undated last, then by article and place in the text", evidenceOrder},
	{"Evidence/fields", "every stated fact can name its sentences, verbatim", evidenceFields},
	{"Evidence/rejected", "a quote that a user rejected is not shown; the others keep their numbers", evidenceRejected},
	{"NameSpans", "a text is shown with the names of entities marked", nameSpans},
}

// new (May)  30, 10 | 20       old-a, old-b (April)  5       undated  7
func evidenceOrder(w *world) {
	var r, other graph.Relation
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/party")
		r = b.relation(graph.MemberOf, "person/ann", "institution/party")
		other = b.relation(graph.MemberOf, "person/bob", "institution/party")
		for own, published := range map[string]string{"undated": "", "old-b": "2025-04-10", "new": "2025-05-10", "old-a": "2025-04-10"} {
			b.article(own, published)
		}
		for _, c := range []struct {
			own    string
			starts []int
		}{{"undated", []int{7}}, {"old-b", []int{5}}, {"new", []int{30, 10}}, {"new", []int{20}}, {"new", nil}, {"old-a", []int{5}}} {
			b.states(c.own, r, "person/a", "institution/p", c.starts...)
			b.mention(c.own, "person/a", "person/ann", c.starts...)
		}
		b.states("old-a", other, "person/b", "institution/p", 99)
		b.mention("old-a", "person/b", "person/bob", 99)
	})
	want := []string{"new 10", "new 20", "new 30", "old-a 5", "old-b 5", "undated 7"}
	for _, limit := range []int{1, 2, 3, 4, 6, 50} {
		n := min(limit, len(want))
		equal(w, "evidence", w.evidence(limit, r.Key, other.Key, "unheard of", r.Key), map[string][]string{r.Key: want[:n], other.Key: {"old-a 99"}})
		equal(w, "evidence of nodes", w.nodeEvidence(limit, "person/bob", "person/ann", "institution/party"),
			map[string][]string{"person/ann": want[:n], "person/bob": {"old-a 99"}})
	}
}

func evidenceFields(w *world) {
	var r graph.Relation
	var c graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann")
		b.institutions("institution/party")
		r = b.relation(graph.MemberOf, "person/ann", "institution/party")
		b.article("a1", "2025-04-10")
		c = b.claim("a1", graph.Claim{
			Type: r.Type, From: "person/a", To: "institution/p", Fact: r.Key, Confidence: 0.625, AttributedTo: "person/spokesman",
			Evidence: []graph.Quote{{Span: graph.Span{Start: 4, End: 9}, Text: difficult}, {Span: graph.Span{Start: 20, End: 21}, Text: "x"}},
		})
	})
	first := graph.Evidence{
		ID: c.ID + "#0", Article: c.Article, Version: 1, Quote: c.Evidence[0], Confidence: 0.625,
		AttributedTo: "person/spokesman", RecordedAt: at(w.writes),
	}
	second := first
	second.ID, second.Quote = c.ID+"#1", c.Evidence[1]
	got := must[map[string][]graph.Evidence](w, "Evidence")(w.store.Evidence(w.Context(), []string{r.Key}, 10))
	equal(w, "evidence", got, map[string][]graph.Evidence{r.Key: {first, second}})
	w.write(func(b *builder) { // later writes do not change when it was recorded
		b.Support = []graph.ClaimSupport{{Claim: c.Key, Fact: r.Key}}
	})
	got = must[map[string][]graph.Evidence](w, "Evidence")(w.store.Evidence(w.Context(), []string{r.Key}, 1))
	equal(w, "evidence later", got, map[string][]graph.Evidence{r.Key: {first}})
}

// new  10, 20 (rejected), 30 | 15 (rejected)     old  5
func evidenceRejected(w *world) {
	var r graph.Relation
	var many, none graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann")
		b.institutions("institution/party")
		r = b.relation(graph.MemberOf, "person/ann", "institution/party")
		b.article("new", "2025-05-10")
		b.article("old", "2025-04-10")
		many = b.states("new", r, "person/a", "institution/p", 20, 10, 30)
		none = b.states("new", r, "person/a", "institution/p", 15)
		b.states("old", r, "person/a", "institution/p", 5)
		b.mention("new", "person/a", "person/ann", 20, 10, 30)
		b.mention("new", "person/a", "person/ann", 15)
		b.mention("old", "person/a", "person/ann", 5)
		b.Claims[0].Evidence[0].Text, b.Claims[3].Evidence[0].Text = "", ""
		b.Claims[1].Evidence[0].Text, b.Claims[4].Evidence[0].Text = "", ""
	})
	want := []string{"new 10", "new 30", "old 5"}
	for limit := range 5 {
		n := min(limit, 3)
		equal(w, "evidence", w.evidence(limit, r.Key)[r.Key], want[:n])
		equal(w, "evidence of the node", w.nodeEvidence(limit, "person/ann")["person/ann"], want[:n])
	}
	got := must[map[string][]graph.Evidence](w, "Evidence")(w.store.Evidence(w.Context(), []string{r.Key}, 2))[r.Key]
	equal(w, "numbers", []string{got[0].ID, got[1].ID}, []string{many.ID + "#1", many.ID + "#2"})
	w.update(func(tx graph.Tx) error { // the claims keep all of them, in their places
		got, err := tx.FactClaims(w.Context(), []string{r.Key})
		equal(w, "claims", byKey(got[r.Key])[:2], []graph.Claim{many, none})
		return err
	})
}

func nameSpans(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.article("a1", "2025-04-10")
		b.article("a2", "2025-04-10")
		b.article("a3", "2025-04-10")
		for _, m := range []struct {
			own, node string
			starts    []int
		}{{"a1", "person/bob", []int{50, 5}}, {"a1", "person/ann", []int{20}}, {"a1", "person/ann", nil}, {"a2", "person/ann", []int{3}}, {"a3", "person/ann", []int{4}}} {
			c := graph.Claim{Type: graph.Mentions, To: m.node, Node: b.key(m.node)}
			for _, s := range m.starts {
				c.Names = append(c.Names, graph.Span{Start: s, End: s + 4})
			}
			b.claim(m.own, c)
		}
	})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/a3") })
	got := must[map[graph.Key][]graph.NameSpan](w, "NameSpans")(w.store.NameSpans(w.Context(), w.keysOf("article/a1", "article/a2", "article/a3")))
	ann, bob := w.key("person/ann"), w.key("person/bob")
	span := func(k graph.Key, start int) graph.NameSpan {
		return graph.NameSpan{Node: k, Span: graph.Span{Start: start, End: start + 4}}
	}
	equal(w, "names", got, map[graph.Key][]graph.NameSpan{
		w.key("article/a1"): {span(bob, 5), span(ann, 20), span(bob, 50)}, w.key("article/a2"): {span(ann, 3)},
	})
}
