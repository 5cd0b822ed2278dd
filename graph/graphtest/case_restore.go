package graphtest

import (
	"time"

	"parley/graph"
)

var restoreCases = []testCase{
	{"Restore/versions", "a backup lists all versions of articles as they were recorded", versionsSince},
	{"Restore/tellers", "a story is named by an article that tells it", tellers},
	{"Restore/records", "what another store recorded keeps its numbers and times", restoreRecords},
	{"Restore/sequence", "what is written after a restoration comes after all that was restored", restoreSequence},
	{"Restore/log", "a restored log is listed, filtered and counted as any other", restoreLog},
}

// a  versions 1 (until 3), 2     b  retracted at 2     c  recorded at 3
func versionsSince(w *world) {
	w.write(func(b *builder) {
		b.article("b", "2025-04-11")
		b.article("a", "2025-04-12")
	})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/b") })
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a")
		b.article("c", "")
		b.version("a", 2, "2025-04-13")
	})
	type version struct {
		ID            string
		Version       int
		Seq           int64
		Retracted, At time.Time
	}
	all := []version{
		{"a", 1, 1, at(3), at(1)}, {"b", 1, 1, at(2), at(1)},
		{"a", 2, 3, time.Time{}, at(3)}, {"c", 1, 3, time.Time{}, at(3)},
	}
	for _, c := range []struct {
		what  string
		seq   int64
		limit int
		want  []version
	}{
		{"all", 0, 10, all}, {"as many as there are", 0, 4, all},
		{"a transaction comes whole", 0, 1, all[:2]}, {"and the next, too", 0, 3, all}, {"exactly one", 0, 2, all[:2]},
		{"the last", 1, 1, all[2:]}, {"from between", 2, 10, all[2:]}, {"none", 3, 10, nil},
	} {
		var got []version
		for _, v := range must[[]graph.ArticleVersion](w, "VersionsSince")(w.store.VersionsSince(w.Context(), c.seq, c.limit)) {
			got = append(got, version{v.Article.ID, v.Version, v.Seq, v.RetractedAt, v.RecordedAt})
			if v.Key != w.key("article/"+v.Article.ID) || v.Article.Text != "" || v.Extraction != nil {
				w.Errorf("%s: %+v", c.what, v)
			}
		}
		equal(w, c.what, got, c.want)
	}
}

func tellers(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		b.profile("article/b", "one story", graph.KindArticle)
		b.profile("article/a", "one story", graph.KindArticle)
		b.profile("article/"+difficult, "another", graph.KindArticle)
		b.profile("person/ann", "person/ann", graph.KindPerson)
	})
	one, other, ann := w.key("one story"), w.key("another"), w.key("person/ann")
	equal(w, "of stories", must[map[graph.Key]string](w, "Tellers")(w.store.Tellers(w.Context(), []graph.Key{other, one, one, ann, 999_999})),
		map[graph.Key]string{one: "a", other: difficult})
	equal(w, "of none", must[map[graph.Key]string](w, "Tellers")(w.store.Tellers(w.Context(), nil)), nil)
}

// restored is an article that was replaced at 20 and stands since in another version, and one that was retracted at 30.
func (w *world) restored(rules string) (r graph.Restoration, a, b graph.Key) {
	w.update(func(tx graph.Tx) (err error) {
		a, err = tx.NewKeys(w.Context(), 10)
		return err
	})
	b = a + 1
	version := func(own string, key graph.Key, n int, seq int64, retracted time.Time) graph.ArticleVersion {
		return graph.ArticleVersion{
			Key: key, Version: n, Article: graph.Article{ID: own, Title: "Title " + difficult, Source: "Wire", Published: "2025-04-11", Text: "Text of " + own},
			Fingerprint: "f", SHA256: "s", RecordedAt: at(int(seq)), RetractedAt: retracted, Seq: seq, Extractor: "reader 1.0", Extraction: []byte("packed " + own),
		}
	}
	claim := func(v graph.ArticleVersion, key graph.Key, story graph.Key) graph.RetractedClaim {
		return graph.RetractedClaim{RetractedAt: v.RetractedAt, Claim: graph.Claim{
			Key: key, Article: v.Key, Version: v.Version, ID: "claim/" + v.Article.ID + "@1/0", ArticleID: v.Article.ID, Published: "2025-04-11",
			Type: graph.Mentions, To: "person/ann", Kind: graph.KindPerson, Basis: graph.Stated, Confidence: 0.5, Story: story,
			Evidence: quotes(5), Facets: graph.Facets{"name": {"Ann": 1}}, RecordedAt: v.RecordedAt,
		}}
	}
	r = graph.Restoration{Rules: rules, Seq: 40, LastLoad: at(20), Purged: 7, Articles: []graph.ArticleVersion{
		version("a", a, 1, 10, at(20)), version("b", b, 1, 10, at(30)), version("a", a, 2, 20, time.Time{}),
	}}
	r.Claims = []graph.RetractedClaim{claim(r.Articles[0], a+2, a+4), claim(r.Articles[1], a+3, a+4)}
	r.Judgements = []graph.Judgement{
		{ID: "judgement/1", Verdict: graph.Same, Seq: 33, By: "ed", Why: difficult, At: at(33), Anchors: []graph.Anchor{anchor("person/ann", "a"), anchor("person/bob", "b")}},
		{ID: "judgement/2", Verdict: graph.Different, Seq: 34, At: at(34), Undone: at(35), Anchors: []graph.Anchor{anchor("person/ann", "a"), anchor("person/eve", "b")}},
	}
	return r, a, b
}

func (w *world) restore(r graph.Restoration) {
	w.Helper()
	w.update(func(tx graph.Tx) error { return tx.Restore(w.Context(), &r) })
}

func restoreRecords(w *world) {
	r, a, _ := w.restored("restoring")
	w.restore(r)
	equal(w, "rules", must[string](w, "Ruled")(w.store.Ruled(w.Context())), "restoring")
	equal(w, "the last purge", must[int64](w, "Purged")(w.store.Purged(w.Context())), int64(7))
	equal(w, "the last load", must[graph.Stats](w, "Stats")(w.store.Stats(w.Context())).LastLoad, at(20))
	var want []graph.ArticleVersion
	var keys []graph.VersionKey
	for _, v := range r.Articles {
		keys = append(keys, graph.VersionKey{Article: v.Key, Version: v.Version})
		v.Article.Text, v.Extraction = "", nil
		want = append(want, v)
	}
	equal(w, "versions", must[[]graph.ArticleVersion](w, "VersionsSince")(w.store.VersionsSince(w.Context(), 0, 10)), want)
	equal(w, "what stands", must[[]graph.ArticleVersion](w, "Versions")(w.store.Versions(w.Context(), 0, 10)), want[2:])
	equal(w, "what was known", must[[]graph.ArticleVersion](w, "VersionsKnown")(w.store.VersionsKnown(w.Context(), at(15), 0, 10)), want[:2])
	equal(w, "claims", must[[]graph.Claim](w, "VersionClaims")(w.store.VersionClaims(w.Context(), keys)), []graph.Claim{r.Claims[0].Claim, r.Claims[1].Claim})
	texts := must[map[graph.VersionKey]string](w, "Texts")(w.store.Texts(w.Context(), keys))
	extractions := must[map[graph.VersionKey][]byte](w, "Extractions")(w.store.Extractions(w.Context(), keys))
	if texts[keys[2]] != "Text of a" || string(extractions[keys[1]]) != "packed b" {
		w.Errorf("texts %v, extractions %v", texts, extractions)
	}
	judgements := must[[]graph.Judgement](w, "ListJudgements")(w.store.ListJudgements(w.Context(), graph.JudgementQuery{Limit: 10}))
	equal(w, "judgements", judgements, []graph.Judgement{r.Judgements[1], r.Judgements[0]})

	w.write(func(b *builder) { // the article that stands gets its node, and nothing is counted that does not stand
		b.keys["article/a"] = a
		b.node(graph.KindArticle, "article/a", "Title", dated("2025-04-11"))
	})
	equal(w, "articles of the source", w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}, Source: "Wire"}}), []string{"article/a"})
	equal(w, "counts", w.stats(), graph.Stats{Nodes: map[graph.Kind]int{graph.KindArticle: 1}})
	equal(w, "the last load, still", must[graph.Stats](w, "Stats")(w.store.Stats(w.Context())).LastLoad, at(20))
}

func restoreSequence(w *world) {
	r, _, _ := w.restored(rules)
	w.restore(r)
	next := func(what string, want int64) {
		w.Helper()
		w.update(func(tx graph.Tx) error {
			equal(w, what, tx.Seq(), want)
			return tx.Restore(w.Context(), &graph.Restoration{Rules: rules, Seq: 5}) // which has come further already
		})
	}
	next("after the restoration", 41)
	next("and on", 42)
	equal(w, "the last purge", must[int64](w, "Purged")(w.store.Purged(w.Context())), int64(7))
}

func restoreLog(w *world) {
	w.restore(graph.Restoration{Rules: rules, Seq: 12, Log: []graph.LogEntry{
		{Seq: 4, N: 0, At: at(30), Type: graph.ChangeAdded, Summary: "4 ann", Of: []string{"person/ann"}},
		{Seq: 4, N: 1, At: at(30), Type: graph.ChangeAdded, Summary: "4 bob", Of: []string{"person/bob"}},
		{Seq: 12, N: 0, At: at(10), Type: graph.ChangeRemoved, Summary: "12 ann", Of: []string{"person/ann"}, Fact: "fact", Relation: graph.MemberOf}, // the clock went back
	}})
	w.write(func(b *builder) { b.At = at(40); b.log("13 ann", "person/ann") })
	equal(w, "all", w.changes(graph.ChangeQuery{}), []string{"4 ann", "4 bob", "12 ann", "13 ann"})
	equal(w, "of ann since", w.changes(graph.ChangeQuery{Of: []string{"person/ann"}, Since: at(10)}), []string{"4 ann", "12 ann", "13 ann"})
	equal(w, "since later", w.changes(graph.ChangeQuery{Since: at(20)}), []string{"4 ann", "4 bob", "13 ann"})
	page := graph.Page{Limit: 2, After: graph.LogEntry{Seq: 4, N: 0}.Cursor()}
	items := must[graph.List[graph.LogEntry]](w, "ListChanges")(w.store.ListChanges(w.Context(), graph.ChangeQuery{Page: page})).Items
	if len(items) != 2 || items[0].N != 1 || !items[0].At.Equal(at(30)) || items[1].Seq != 12 || items[1].Fact != "fact" {
		w.Errorf("after a place come %+v", items)
	}
}
