package graphtest

import (
	"parley/graph"
)

var judgementCases = []testCase{
	{"Judgements/fields", "a judgement comes back as it was written, and is replaced by its id, anchors and all", judgementFields},
	{"Judgements/found", "derivation asks which judgements concern what it is about to change", judgementsFound},
	{"Judgements/list", "users see what was judged, undone or not, the latest first", judgementsList},
}

// judge adds a judgement that was made in this transaction.
func (b *builder) judge(id string, v graph.Verdict, anchors ...graph.Anchor) graph.Judgement {
	j := graph.Judgement{ID: "judgement/" + id, Verdict: v, Anchors: anchors, At: b.At, Seq: b.seq}
	b.Judgements = append(b.Judgements, j)
	return j
}

// anchor is an anchor at an article, whose profile is the one that is meant still.
func anchor(profile, own string) graph.Anchor {
	return graph.Anchor{Profile: profile, Kind: graph.KindPerson, Article: own, Quote: quotes(5)[0], Now: profile}
}

// judged compares what a transaction finds, by ids, profiles and articles, with the judgements wanted.
func (w *world) judged(what string, ids, profiles, articles []string, want ...graph.Judgement) {
	w.Helper()
	w.update(func(tx graph.Tx) error {
		got, err := tx.Judgements(w.Context(), ids, profiles, articles)
		equal(w, what, got, want)
		return err
	})
}

func judgementFields(w *world) {
	var full, bare graph.Judgement
	w.write(func(b *builder) {
		full = b.judge("full "+difficult, graph.Wrong,
			graph.Anchor{Profile: "person/a " + difficult, Kind: graph.KindPerson, Article: difficult, Now: "person/now",
				Quote: graph.Quote{Span: graph.Span{Start: 3, End: 9}, Text: difficult}},
			graph.Anchor{Profile: "person/b", Kind: graph.KindInstitution})
		full.Split, full.Why, full.By = true, difficult, "ann "+difficult
		full.Claim = &graph.JudgedClaim{Type: graph.HoldsPosition, From: "person/a", To: "institution/m", Title: difficult}
		full.At, full.Undone, full.Seq = at(50), at(51), 7
		b.Judgements[0] = full
		bare = b.judge("bare", graph.Same)
	})
	ids := []string{full.ID, "judgement/unheard-of", bare.ID, full.ID}
	w.judged("judgements", ids, nil, nil, bare, full)
	equal(w, "judgements by id for a reader",
		must[map[string]graph.Judgement](w, "Judgements")(w.store.Judgements(w.Context(), ids)), map[string]graph.Judgement{bare.ID: bare, full.ID: full})
	equal(w, "judgements by no id", must[map[string]graph.Judgement](w, "Judgements")(w.store.Judgements(w.Context(), nil)), map[string]graph.Judgement{})
	equal(w, "judgements for a reader",
		must[[]graph.Judgement](w, "ListJudgements")(w.store.ListJudgements(w.Context(), graph.JudgementQuery{Limit: 10})), []graph.Judgement{full, bare})

	full.Undone, full.Claim, full.Split, full.Why = bare.Undone, nil, false, ""
	full.Anchors = full.Anchors[1:]
	full.Anchors[0].Now = "person/later"
	w.write(func(b *builder) { b.Judgements = []graph.Judgement{full} })
	w.judged("after an upsert", ids, nil, nil, bare, full)
}

// one    SAME       a, b (now c)
// two    DIFFERENT  a, d; undone
// three  DIFFERENT  a, at the article x, where nobody is meant now
func judgementsFound(w *world) {
	var one, two, three graph.Judgement
	w.write(func(b *builder) {
		two = b.judge("two", graph.Different, anchor("person/a", "x"), anchor("person/d", "y"))
		two.Undone = b.At
		b.Judgements[0] = two
	})
	w.write(func(b *builder) {
		three = b.judge("three", graph.Different, graph.Anchor{Profile: "person/a", Article: "x"})
		moved := anchor("person/b", "y")
		moved.Now = "person/c"
		one = b.judge("one", graph.Same, anchor("person/a", "x"), moved)
	})
	w.judged("by profile", nil, []string{"person/a", "person/a", "person/d"}, nil, one, three)
	w.judged("by the profile that was meant", nil, []string{"person/b"}, nil, one)
	w.judged("by the profile that is meant", nil, []string{"person/c"}, nil, one)
	w.judged("by article", nil, nil, []string{"y", "z"}, one)
	w.judged("by all", []string{one.ID}, []string{"person/a"}, []string{"x"}, one, three)
	w.judged("undone ones by id alone", []string{two.ID}, []string{"person/c"}, nil, two, one)
	w.judged("by nothing", nil, nil, nil)
	w.judged("by what is empty", []string{""}, []string{""}, []string{""})

	two.Undone, two.Anchors = one.Undone, two.Anchors[1:] // judged again, of d alone
	w.write(func(b *builder) { b.Judgements = []graph.Judgement{two} })
	w.judged("anchors that are gone", nil, []string{"person/a"}, []string{"x"}, one, three)
	w.judged("anchors that are left", nil, []string{"person/d"}, nil, two)
	w.judged("of an article, anchors that are left", nil, nil, []string{"y"}, two, one)
}

// ann  a, b     bob  c     cid  nobody
func judgementsList(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		b.profile("person/a", "person/ann", graph.KindPerson)
		b.profile("person/b", "person/ann", graph.KindPerson)
		b.profile("person/c", "person/bob", graph.KindPerson)
		b.judge("2", graph.Same, anchor("person/a", "x"), anchor("person/b", "x"))
		moved := anchor("person/renamed", "x")
		moved.Now = "person/c"
		b.judge("1", graph.Different, anchor("person/b", "x"), moved)
	})
	w.write(func(b *builder) {
		j := b.judge("3", graph.Different, anchor("person/c", "x"), anchor("person/nobody", "x"))
		j.Undone = b.At
		b.Judgements[0] = j
		gone := anchor("person/a", "x")
		gone.Now = ""
		b.judge("4", graph.Same, gone, anchor("person/nobody", "x"))
	})
	list := func(limit int, of ...string) []string {
		w.Helper()
		var out []string
		q := graph.JudgementQuery{Of: w.keysOf(of...), Limit: limit}
		for _, j := range must[[]graph.Judgement](w, "ListJudgements")(w.store.ListJudgements(w.Context(), q)) {
			out = append(out, j.ID[len("judgement/"):])
		}
		return out
	}
	equal(w, "all", list(10), []string{"3", "4", "1", "2"})
	equal(w, "the latest three", list(3), []string{"3", "4", "1"})
	equal(w, "of ann, one of whom nothing is meant now", list(10, "person/ann"), []string{"4", "1", "2"})
	equal(w, "of bob", list(10, "person/bob"), []string{"3", "1"})
	equal(w, "of ann, bob and cid", list(10, "person/ann", "person/bob", "person/cid", "person/ann"), []string{"3", "4", "1", "2"})
	equal(w, "the latest of them", list(1, "person/ann", "person/bob"), []string{"3"})
	equal(w, "of cid", list(10, "person/cid"), nil)
	w.write(func(b *builder) { b.profile("person/b", "person/cid", graph.KindPerson) })
	equal(w, "of cid, whose profile was ann's", list(10, "person/cid"), []string{"1", "2"})
	equal(w, "of ann without it", list(10, "person/ann"), []string{"4", "2"})
}
