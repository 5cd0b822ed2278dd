package graphtest

import (
	"parley/graph"
)

var rewriteCases = []testCase{
	{"Claims/rewritten", "what a judgement changes of an article's claims is written anew; nothing else of it changes", claimsRewritten},
	{"Claims/purged", "what is purged is gone: text, versions and claims, retracted ones too", claimsPurged},
}

func claimsRewritten(w *world) {
	var r graph.Relation
	var gone, mention, again, other graph.Claim
	var v graph.ArticleVersion
	w.write(func(b *builder) {
		b.people("person/ann")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		v = b.article("a1", "2025-04-11")
		b.article("a2", "2025-04-12")
		r = b.relation(graph.ParticipatedIn, "person/ann", "meeting/m")
		gone = b.states("a1", r, "person/a", "meeting/m", 10, 20)
		mention = b.mention("a1", "person/a", "person/ann", 10)
		other = b.states("a2", r, "person/a", "meeting/m", 30)
	})
	v.Seq = 1
	again = gone
	again.From, again.Evidence = "person/b", []graph.Quote{gone.Evidence[0], {Span: gone.Evidence[1].Span}}
	mention.Key, mention.To = mention.Key+1000, "person/b"
	w.write(func(b *builder) {
		b.Rewrite = append(w.keysOf("article/a1"), 999_999)
		b.Claims = []graph.Claim{again, mention}
	})
	w.checkClaims("rewritten", []string{"a1"}, []string{"person/a", "meeting/m"}, []string{r.Key},
		[]graph.Claim{again, mention}, []graph.Claim{again, other}, map[string][]graph.Claim{r.Key: {again, other}})
	w.checkArticle("the article", "a1", v, v.Fingerprint)
	equal(w, "evidence", w.evidence(10, r.Key)[r.Key], []string{"a2 30", "a1 10"})
	equal(w, "claims", must[graph.Stats](w, "Stats")(w.store.Stats(w.Context())).Claims, 3)
	w.sources("sources", [][]string{{"person/a"}, {"person/b"}}, 0, 1)
	evidence := must[map[string][]graph.Evidence](w, "Evidence")(w.store.Evidence(w.Context(), []string{r.Key}, 10))
	equal(w, "when it was recorded", evidence[r.Key][1].RecordedAt, at(1))
}

// a1  a retracted and a standing version     a2  a standing one     a3  a retracted one
func claimsPurged(w *world) {
	var r graph.Relation
	var kept graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		r = b.relation(graph.ParticipatedIn, "person/ann", "meeting/m")
		for _, own := range []string{"a1", "a2", "a3"} {
			b.article(own, "2025-04-11")
			b.states(own, r, "person/a", "meeting/m", 10)
		}
		kept = b.Claims[1]
	})
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a1", "article/a3")
		b.version("a1", 2, "2025-04-13")
		b.claim("a1", graph.Claim{Version: 2, Type: r.Type, From: "person/a", To: "meeting/m", Fact: r.Key, Evidence: quotes(20)})
	})
	a1, a2, a3 := w.key("article/a1"), w.key("article/a2"), w.key("article/a3")
	w.write(func(b *builder) {
		b.Purge = []graph.Key{a1, a3, 999_999}
		b.DropNodes = []graph.Key{a1, a3}
	})
	w.checkClaims("purged", []string{"a1", "a2", "a3"}, []string{"person/a"}, []string{r.Key},
		[]graph.Claim{kept}, []graph.Claim{kept}, map[string][]graph.Claim{r.Key: {kept}})
	equal(w, "evidence", w.evidence(10, r.Key)[r.Key], []string{"a2 10"})
	equal(w, "articles", w.all(ofKind(graph.KindArticle)), []string{"article/a2"})
	equal(w, "claims", must[graph.Stats](w, "Stats")(w.store.Stats(w.Context())).Claims, 1)
	equal(w, "versions", len(must[map[graph.Key]graph.ArticleVersion](w, "Articles")(w.store.Articles(w.Context(), []graph.Key{a1, a2, a3}))), 1)
	texts := must[map[graph.VersionKey]string](w, "Texts")(w.store.Texts(w.Context(),
		[]graph.VersionKey{{Article: a1, Version: 1}, {Article: a1, Version: 2}, {Article: a2, Version: 1}, {Article: a3, Version: 1}}))
	equal(w, "texts", texts, map[graph.VersionKey]string{{Article: a2, Version: 1}: "Text 1 of a2."})
	w.update(func(tx graph.Tx) error {
		got, err := tx.Articles(w.Context(), []string{"a1", "a2", "a3"})
		equal(w, "articles by id", len(got), 1)
		return err
	})
	delete(w.keys, "article/a1")
	w.write(func(b *builder) { // as if it never had been there
		b.article("a1", "2025-04-12")
		b.states("a1", r, "person/a", "meeting/m", 30)
	})
	equal(w, "evidence when it is loaded anew", w.evidence(10, r.Key)[r.Key], []string{"a1 30", "a2 10"})
}
