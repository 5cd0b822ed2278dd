package graphtest

import (
	"time"

	"parley/graph"
)

var knownCases = []testCase{
	{"Known/versions", "what was known at a moment is the versions that stood then", versionsKnown},
	{"Known/clock", "a clock that went back leaves two versions of an article in one moment: the later one counts", knownTwice},
	{"Known/claims", "what a version claims is found though it is retracted", versionClaims},
	{"Known/identities", "profiles lead to the nodes that they belong to now", identities},
	{"Known/purged", "whoever keeps copies of what is recorded is told to let go of them", purgedLast},
}

// a  versions 1 (until 3), 2     b  retracted at 2     c  recorded at 3
func versionsKnown(w *world) {
	a := map[int]graph.ArticleVersion{}
	var b1, c1 graph.ArticleVersion
	w.write(func(b *builder) {
		b1 = b.article("b", "2025-04-11")
		a[1] = b.article("a", "2025-04-12")
	})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/b") })
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a")
		a[2] = b.version("a", 2, "2025-04-13")
		c1 = b.article("c", "")
	})
	stored := func(v graph.ArticleVersion, seq int64, retracted time.Time) graph.ArticleVersion {
		v.Article.Text, v.Seq, v.RetractedAt = "", seq, retracted
		return v
	}
	first := []graph.ArticleVersion{stored(b1, 1, at(2)), stored(a[1], 1, at(3))} // in the order of their keys
	second, last := first[1:], []graph.ArticleVersion{stored(a[2], 3, time.Time{}), stored(c1, 3, time.Time{})}
	for _, c := range []struct {
		what string
		at   time.Time
		want []graph.ArticleVersion
	}{
		{"in the year 1", time.Time{}, nil},
		{"before the first", at(1).Add(-1), nil},
		{"when the first came", at(1), first},
		{"just before the retraction", at(2).Add(-1), first},
		{"at the retraction", at(2), second},
		{"before the replacement", at(3).Add(-1), second},
		{"at the replacement", at(3), last},
		{"elsewhere on earth", at(3).In(time.FixedZone("", 5*60*60)), last},
		{"in the year 9999", time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), last},
	} {
		for _, limit := range []int{1, 2, 10} {
			var got []graph.ArticleVersion
			after := graph.Key(0)
			for range 5 {
				vs := must[[]graph.ArticleVersion](w, "VersionsKnown")(w.store.VersionsKnown(w.Context(), c.at, after, limit))
				if len(vs) > limit {
					w.Errorf("a page of %d has %d versions", limit, len(vs))
				}
				if len(vs) == 0 {
					break
				}
				got, after = append(got, vs...), vs[len(vs)-1].Key
			}
			equal(w, c.what, got, c.want)
		}
	}
}

func knownTwice(w *world) {
	w.write(func(b *builder) { b.article("a", "2025-04-11") })
	w.writes += 10
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a")
		b.version("a", 2, "2025-04-12")
	})
	w.writes -= 8 // the clock goes back
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a")
		b.version("a", 3, "2025-04-13")
	})
	for minute, want := range map[int]int{2: 1, 5: 3, 12: 3} {
		vs := must[[]graph.ArticleVersion](w, "VersionsKnown")(w.store.VersionsKnown(w.Context(), at(minute), 0, 9))
		if len(vs) != 1 || vs[0].Version != want {
			w.Errorf("at minute %d: %+v, want version %d alone", minute, vs, want)
		}
	}
}

func versionClaims(w *world) {
	var r graph.Relation
	var full, mention, again, other graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		b.article("a1", "2025-04-11")
		b.article("a2", "")
		r = b.relation(graph.ParticipatedIn, "person/ann", "meeting/m")
		full = fullClaim(b, r)
		other = b.states("a2", r, "person/ann", "meeting/m", 20)
		mention = b.mention("a1", "person/ann", "person/ann", 5)
	})
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a1", "article/a2")
		b.version("a1", 2, "2025-04-12")
		again = b.claim("a1", graph.Claim{Version: 2, Type: r.Type, From: "person/ann", To: "meeting/m", Fact: r.Key, Evidence: quotes(30)})
	})
	a1, a2 := w.key("article/a1"), w.key("article/a2")
	for _, c := range []struct {
		what     string
		versions []graph.VersionKey
		want     []graph.Claim
	}{
		{"retracted", []graph.VersionKey{{Article: a1, Version: 1}}, []graph.Claim{full, mention}},
		{"standing", []graph.VersionKey{{Article: a1, Version: 2}}, []graph.Claim{again}},
		{"several", []graph.VersionKey{{Article: a2, Version: 1}, {Article: a1, Version: 1}, {Article: a1, Version: 2}}, []graph.Claim{full, other, mention, again}},
		{"none of that number", []graph.VersionKey{{Article: a1, Version: 3}, {Article: 999_999, Version: 1}}, nil},
		{"none", nil, nil},
	} {
		equal(w, c.what, must[[]graph.Claim](w, "VersionClaims")(w.store.VersionClaims(w.Context(), c.versions)), c.want)
	}
}

func identities(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/"+difficult)
		b.profile("person/ann", "person/ann", graph.KindPerson)
		b.profile("person/a "+difficult, "person/ann", graph.KindPerson)
		b.profile("person/bob", "person/"+difficult, graph.KindPerson)
		b.profile("article/a", "no node, but a story", graph.KindArticle)
	})
	ann := graph.Identity{Node: w.key("person/ann"), ID: "person/ann"}
	equal(w, "identities",
		must[map[string]graph.Identity](w, "Identities")(w.store.Identities(w.Context(), []string{"person/a " + difficult, "person/ann", "person/bob", "article/a", "nobody", ""})),
		map[string]graph.Identity{
			"person/ann": ann, "person/a " + difficult: ann,
			"person/bob": {Node: w.key("person/" + difficult), ID: "person/" + difficult},
			"article/a":  {Node: w.key("no node, but a story")},
		})
	equal(w, "of nobody", must[map[string]graph.Identity](w, "Identities")(w.store.Identities(w.Context(), nil)), nil)
}

func purgedLast(w *world) {
	last := func() int64 { return must[int64](w, "Purged")(w.store.Purged(w.Context())) }
	equal(w, "at first", last(), int64(0))
	w.write(func(b *builder) {
		b.article("a1", "2025-04-11")
		b.article("a2", "2025-04-11")
	})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/a1") })
	equal(w, "after a retraction", last(), int64(0))
	w.write(func(b *builder) { b.Purge = w.keysOf("article/a1") })
	equal(w, "after a purge", last(), int64(3))
	w.write(func(b *builder) { b.article("a3", "2025-04-11") })
	equal(w, "after another write", last(), int64(3))
	w.write(func(b *builder) { b.Purge, b.DropNodes = w.keysOf("article/a2"), w.keysOf("article/a2") })
	equal(w, "after another purge", last(), int64(5))
}
