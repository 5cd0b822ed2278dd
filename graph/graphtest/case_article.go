package graphtest

import (
	"slices"
	"strings"
	"time"

	"parley/graph"
)

var articleCases = []testCase{
	{"Articles/versions", "a corrected article is a new version; the old one is kept", articleVersions},
	{"Articles/batches", "articles are asked for many at a time", articleBatches},
	{"Articles/extractions", "what an extractor said is kept as it came, so that nothing need be read twice", articleExtractions},
	{"Articles/standing", "whoever derives anew walks along the standing versions", articlesStanding},
}

func articleVersions(w *world) {
	own := `a "1"`
	var first, second graph.ArticleVersion
	w.write(func(b *builder) {
		first = b.article(own, "2025-04-11T09:30:00Z", func(a *graph.Article) { a.Text, a.Title = strings.Repeat(difficult, 100), difficult })
	})
	first.Seq = 1
	w.checkArticle("first", own, first, first.Fingerprint)

	w.write(func(b *builder) { b.Retract = w.keysOf(articleID(own)) })
	first.RetractedAt = at(w.writes)
	w.checkArticle("retracted", own, first, "")

	w.write(func(b *builder) {
		second = b.version(own, 2, "2025-04-12", func(a *graph.Article) { a.Text, a.URL, a.Source, a.Language = "Short.", "", "", "" })
	})
	second.Seq = must[int64](w, "Seq")(w.store.Seq(w.Context()))
	w.checkArticle("second", own, second, second.Fingerprint)

	w.write(func(b *builder) { b.Retract = w.keysOf(articleID(own)) })
	second.RetractedAt = at(w.writes)
	w.checkArticle("retracted again", own, second, "")

	key := w.key(articleID(own))
	versions := []graph.VersionKey{{Article: key, Version: 1}, {Article: key, Version: 2}, {Article: key, Version: 3}, {Article: 0, Version: 1}}
	texts := must[map[graph.VersionKey]string](w, "Texts")(w.store.Texts(w.Context(), versions))
	equal(w, "texts", texts, map[graph.VersionKey]string{versions[0]: strings.Repeat(difficult, 100), versions[1]: "Short."})
}

// checkArticle compares an article's latest version, as a transaction and as a reader finds it,
// and the fingerprint of its standing version.
func (w *world) checkArticle(what, own string, want graph.ArticleVersion, fingerprint string) {
	w.Helper()
	want.Article.Text = ""
	w.update(func(tx graph.Tx) error {
		got, err := tx.Articles(w.Context(), []string{own, "unheard of"})
		equal(w, what+": by id", got, map[string]graph.ArticleVersion{own: want})
		return err
	})
	got := must[map[graph.Key]graph.ArticleVersion](w, "Articles")(w.store.Articles(w.Context(), []graph.Key{want.Key, 999_999}))
	equal(w, what+": by key", got, map[graph.Key]graph.ArticleVersion{want.Key: want})
	prints := map[string]string{}
	if fingerprint != "" {
		prints[own] = fingerprint
	}
	equal(w, what+": fingerprint",
		must[map[string]string](w, "Fingerprints")(w.store.Fingerprints(w.Context(), []string{own, "unheard of", ""})), prints)
}

func articleBatches(w *world) {
	var owns, ids []string
	prints := map[string]string{}
	w.write(func(b *builder) {
		for _, own := range []string{"a", "b", "c", "d"} {
			v := b.article(own, "2025-04-11")
			owns, ids = append(owns, own), append(ids, articleID(own))
			prints[own] = v.Fingerprint
		}
	})
	equal(w, "fingerprints", must[map[string]string](w, "Fingerprints")(w.store.Fingerprints(w.Context(), owns)), prints)
	w.write(func(b *builder) { b.Retract = w.keysOf("article/b", "article/d", "article/a") })
	delete(prints, "a")
	delete(prints, "b")
	delete(prints, "d")
	equal(w, "fingerprints after a retraction",
		must[map[string]string](w, "Fingerprints")(w.store.Fingerprints(w.Context(), owns)), prints)
	got := must[map[graph.Key]graph.ArticleVersion](w, "Articles")(w.store.Articles(w.Context(), w.keysOf(ids...)))
	var standing []string
	for _, v := range got {
		if v.RetractedAt.IsZero() {
			standing = append(standing, v.Article.ID)
		} else if !v.RetractedAt.Equal(at(w.writes)) || v.RetractedAt.Location() != time.UTC {
			w.Errorf("%s was retracted at %v", v.Article.ID, v.RetractedAt)
		}
	}
	slices.Sort(standing)
	equal(w, "articles", len(got), 4)
	equal(w, "standing", standing, []string{"c"})
	equal(w, "the articles' nodes", w.all(ofKind(graph.KindArticle)), ids)
}

func articleExtractions(w *world) {
	packed := []byte("\x1f\x8b\x00\xff" + difficult)
	var first, second graph.ArticleVersion
	w.write(func(b *builder) {
		first = b.article("a1", "2025-04-11")
		b.Articles[0].Extraction = packed
		b.article("a2", "2025-04-11")
	})
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a1")
		second = b.version("a1", 2, "2025-04-11")
		second.Extractor = difficult
		b.Articles[0] = second
		b.Articles[0].Extraction = []byte{0}
	})
	second.Seq = 2
	w.checkArticle("in lists without what was extracted", "a1", second, second.Fingerprint)
	versions := []graph.VersionKey{
		{Article: first.Key, Version: 1}, {Article: first.Key, Version: 2}, {Article: first.Key, Version: 3}, {Article: w.key("article/a2"), Version: 1},
	}
	want := map[graph.VersionKey][]byte{versions[0]: packed, versions[1]: {0}}
	w.update(func(tx graph.Tx) error {
		got, err := tx.Extractions(w.Context(), versions)
		equal(w, "extractions", got, want)
		return err
	})
	equal(w, "extractions for a reader", must[map[graph.VersionKey][]byte](w, "Extractions")(w.store.Extractions(w.Context(), versions)), want)
}

// a  versions 1, 2     b  retracted     c, d  one version
func articlesStanding(w *world) {
	want := map[string]graph.ArticleVersion{}
	w.write(func(b *builder) {
		for _, own := range []string{"d", "b", "a", "c"} {
			want[own] = b.article(own, "2025-04-11")
		}
	})
	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a", "article/b")
		want["a"] = b.version("a", 2, "2025-04-12")
	})
	var all []graph.ArticleVersion
	for _, own := range []string{"d", "a", "c"} { // in the order of their keys
		v := want[own]
		v.Article.Text, v.Seq = "", 1
		if own == "a" {
			v.Seq = 2
		}
		all = append(all, v)
	}
	for _, limit := range []int{1, 2, 3, 10} {
		var got []graph.ArticleVersion
		after := graph.Key(0)
		for range 10 {
			vs := must[[]graph.ArticleVersion](w, "Versions")(w.store.Versions(w.Context(), after, limit))
			if len(vs) > limit {
				w.Errorf("a page of %d has %d versions", limit, len(vs))
			}
			if len(vs) == 0 {
				break
			}
			got, after = append(got, vs...), vs[len(vs)-1].Key
		}
		equal(w, "versions", got, all)
	}
}
