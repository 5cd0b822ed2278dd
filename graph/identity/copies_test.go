package identity_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/identity"
)

// sampleTexts are the bodies of the project's articles, by id: some 30 of 100 to 330 words.
func sampleTexts(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	files, err := filepath.Glob("../../samples/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		id := filepath.Base(file)
		switch filepath.Ext(file) {
		case ".jsonl":
			for s := bufio.NewScanner(strings.NewReader(string(data))); s.Scan(); {
				var a graph.Article
				if err := json.Unmarshal(s.Bytes(), &a); err != nil {
					t.Fatal(err)
				}
				texts[a.ID] = a.Text
			}
		case ".md":
			if parts := strings.SplitN(string(data), "---\n", 3); len(parts) == 3 {
				texts[id] = strings.TrimSpace(parts[2])
			}
		default:
			texts[id] = string(data)
		}
	}
	if len(texts) < 30 {
		t.Fatalf("only %d sample texts", len(texts))
	}
	return texts
}

func articleProfile(a graph.Article) graph.Profile {
	p := identity.Article(a)
	return graph.Profile{ID: p.ID, Kind: graph.KindArticle, Facets: p.Facets, Blocks: identity.Blocks(graph.KindArticle, p.Facets)}
}

func textProfile(id, text string) graph.Profile {
	return articleProfile(graph.Article{ID: id, Text: text})
}

// copies returns the pairs that profiles yield by way of their blocks.
func copies(profiles ...graph.Profile) []graph.Pair {
	blocks := map[string][]graph.Profile{}
	for _, p := range profiles {
		for _, b := range p.Blocks {
			blocks[b] = append(blocks[b], p)
		}
	}
	var found [][]graph.Pair
	for _, b := range slices.Sorted(maps.Keys(blocks)) {
		found = append(found, identity.Compare(blocks[b]))
	}
	return identity.Union(found...)
}

// editor changes texts as desks do, by chance but always in the same way.
type editor struct {
	*rand.Rand
	words []string
}

func newEditor(texts map[string]string) editor {
	e := editor{Rand: rand.New(rand.NewPCG(1, 2))}
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		e.words = append(e.words, strings.Fields(texts[id])...)
	}
	return e
}

func (e editor) replace(text string, share float64) string {
	words := strings.Fields(text)
	for i := range words {
		if e.Float64() < share {
			words[i] = e.words[e.IntN(len(e.words))]
		}
	}
	return strings.Join(words, " ")
}

func (e editor) dropSentences(text string, share float64) string {
	var kept []string
	for _, s := range strings.SplitAfter(text, ". ") {
		if e.Float64() >= share {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, "")
}

func (e editor) reorder(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	e.Shuffle(len(paragraphs), func(i, j int) { paragraphs[i], paragraphs[j] = paragraphs[j], paragraphs[i] })
	return strings.Join(paragraphs, "\n\n")
}

// cut keeps so much of a text's beginning.
func cut(text string, share float64) string {
	words := strings.Fields(text)
	return strings.Join(words[:int(share*float64(len(words)))], " ")
}

// end is what cut takes away.
func end(text string, share float64) string {
	words := strings.Fields(text)
	return strings.Join(words[int(share*float64(len(words))):], " ")
}

const (
	headline = "Ministers agree to go on with negotiations after a long night\n\n"
	dateline = "NAIROBI, Kenya, April 12 (Example News) - "
	footer   = "\n\nThis article was first published by our partner. Sign up for the newsletter to have the day's stories in " +
		"your inbox every morning. Follow us on social media. Copyright Example Press, all rights reserved."
)

// TestNearCopies edits every sample and asks of how many the result still counts as a copy: what
// desks do to a story of an agency keeps it one, what makes another story of it does not.
func TestNearCopies(t *testing.T) {
	texts := sampleTexts(t)
	e := newEditor(texts)
	for _, c := range []struct {
		name        string
		edit        func(string) string
		least, most float64 // share of the samples
	}{
		{"as it is", func(s string) string { return s }, 1, 1},
		{"a headline", func(s string) string { return headline + s }, 1, 1},
		{"a dateline and credit", func(s string) string { return dateline + s }, 1, 1},
		{"a footer", func(s string) string { return s + footer }, 1, 1},
		{"a fifth of the sentences dropped", func(s string) string { return e.dropSentences(s, 0.2) }, 0.9, 1},
		{"paragraphs in another order", e.reorder, 1, 1},
		{"a quarter cut", func(s string) string { return cut(s, 0.75) }, 1, 1},
		{"half cut", func(s string) string { return cut(s, 0.5) }, 1, 1},
		{"a third left", func(s string) string { return cut(s, 0.34) }, 0.9, 1},
		{"a tenth left", func(s string) string { return cut(s, 0.1) }, 0, 0},
		{"1 % of the words replaced", func(s string) string { return e.replace(s, 0.01) }, 1, 1},
		{"5 % of the words replaced", func(s string) string { return e.replace(s, 0.05) }, 1, 1},
		{"10 % of the words replaced", func(s string) string { return e.replace(s, 0.1) }, 0.8, 1},
		{"20 % of the words replaced", func(s string) string { return e.replace(s, 0.2) }, 0, 0.15},
		{"cut, edited, under another headline and dateline", func(s string) string { return headline + dateline + e.replace(cut(s, 0.6), 0.05) }, 0.7, 1},
		{"its first half rewritten", func(s string) string { return e.replace(cut(s, 0.5), 1) + " " + end(s, 0.5) }, 0, 0},
		{"its second half rewritten", func(s string) string { return cut(s, 0.5) + " " + e.replace(cut(s, 0.5), 1) }, 0, 0},
	} {
		joined := 0
		for _, id := range slices.Sorted(maps.Keys(texts)) {
			joined += len(copies(textProfile("a", texts[id]), textProfile("b", c.edit(texts[id]))))
		}
		if share := float64(joined) / float64(len(texts)); share < c.least || share > c.most {
			t.Errorf("%s: %.2f are copies, want %.2f to %.2f", c.name, share, c.least, c.most)
		}
	}
}

// No two samples are copies, though several tell of one meeting: in words of their own.
func TestToldIndependently(t *testing.T) {
	var all []graph.Profile
	for id, text := range sampleTexts(t) {
		all = append(all, textProfile(id, text))
	}
	if got := identity.Compare(all); len(got) > 0 {
		t.Errorf("taken for copies: %v", got)
	}
}

// fill makes an article of a form, whose blanks are "_".
func fill(form string, blanks ...string) string {
	parts := strings.Split(form, "_")
	var b strings.Builder
	for i, p := range parts {
		b.WriteString(p)
		if i < len(parts)-1 {
			b.WriteString(blanks[i])
		}
	}
	return b.String()
}

const (
	weather = "The coast will have sunny spells in the morning and clouds from the west in the afternoon, with a high of _ degrees and a low of _ " +
		"in the capital. Winds of up to _ kilometres an hour are expected in the hills, where it may rain after dark. In the north it stays dry, " +
		"with _ degrees at noon and _ at night. The outlook for the weekend is much the same: mostly dry by day, some rain by night, and a high of _ " +
		"degrees. The sea has _ degrees. The weather service issues its next report in the evening."
	market = "Shares closed _ in quiet trade. The leading index moved by _ percent to _ points, its _ such move in a row, with banks and shippers " +
		"at the head of the list. Turnover came to _ million. Traders said that few investors were willing to take new positions before " +
		"the central bank meets. The currency stood at _ to the dollar, from _ the day before. The yield of the ten-year bond was _ percent."
	audience = "KUWAIT, _ (Example News) - His Highness the Emir received at Dar Palace on _ morning the Ambassador of _, _, who handed over " +
		"a letter from the President of his country on ways of strengthening cooperation in all fields. The audience was attended by the " +
		"Foreign Minister and senior officials of the court, who wished the guest success in his mission."
	credentials = "The President received at the Palace of the Republic on _ morning the new ambassador of _, _, who presented his letters of credence. " +
		"The audience was attended by the foreign minister and senior officials of the court. The President wished the ambassador success " +
		"in his mission of strengthening the relations between the two friendly countries in all fields."
)

// Forms that are filled in anew are no copies: other numbers or other names.
func TestForms(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"weather", fill(weather, "23", "12", "40", "19", "7", "25", "18"), fill(weather, "17", "9", "55", "14", "3", "20", "16")},
		{"markets", fill(market, "higher", "0.8", "4120", "third", "310", "7.25", "7.31", "4.9"), fill(market, "lower", "1.2", "3987", "second", "275", "7.42", "7.38", "5.1")},
		{"credentials", fill(credentials, "Sunday", "Kenya", "Joseph Mwangi"), fill(credentials, "Thursday", "Peru", "Luis Paredes Rojas")},
		{"audiences", fill(audience, "March 3", "Sunday", "Kenya", "Joseph Mwangi"), fill(audience, "April 17", "Thursday", "Peru", "Luis Paredes Rojas")},
		{"a footer", cut(weather, 0.5) + footer, cut(market, 0.5) + footer},
	} {
		if got := identity.Compare([]graph.Profile{textProfile("a", c.a), textProfile("b", c.b)}); len(got) > 0 {
			t.Errorf("%s: taken for copies: %v", c.name, got)
		}
	}
	report := fill(weather, "23", "12", "40", "19", "7", "25", "18")
	if got := copies(textProfile("a", report), textProfile("b", headline+report)); len(got) != 1 {
		t.Errorf("the same report twice: %v, want one pair", got)
	}
}

// A digest is no copy of the stories that it holds, so it does not make them one; it begins as
// the first of them does, and passes for a long version of that one. A dateline is no beginning.
func TestDigest(t *testing.T) {
	texts := sampleTexts(t)
	first, second, third := dateline+texts["geneva-talks-brief.txt"], dateline+texts["jakarta-credentials.md"], dateline+texts["athens-denies-meeting.md"]
	digest := textProfile("digest", first+"\n\n"+second+"\n\n"+third)
	for i, story := range []string{first, second, third} {
		if got := identity.Compare([]graph.Profile{digest, textProfile("story", story)}); (len(got) == 1) != (i == 0) {
			t.Errorf("story %d of a digest: %v", i+1, got)
		}
	}
}

// A short text says too little to tell a copy by, even of itself.
func TestShortText(t *testing.T) {
	flash := textProfile("a", "The foreign minister of Kenya will visit Kampala on Monday, his office said.")
	if len(flash.Blocks) > 0 {
		t.Errorf("compared in %v, want with nothing", flash.Blocks)
	}
}

func TestCopyPair(t *testing.T) {
	text := sampleTexts(t)["geneva-talks-wire.md"]
	got := copies(textProfile("z", text), textProfile("b", cut(text, 0.5)))
	want := []graph.Pair{{
		A: "article/b", B: "article/z", Certain: true, Rule: "near copy", Score: 1,
		Reasons: []string{"100 % of the shorter text's runs of words stand in the longer", "the shorter is 49 % as long and begins alike"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A headline that is given apart and repeated in the text does not count.
func TestTitleInText(t *testing.T) {
	text := sampleTexts(t)["geneva-talks-wire.md"]
	a := identity.Article(graph.Article{ID: "a", Text: text})
	b := identity.Article(graph.Article{ID: "a", Title: strings.TrimSpace(headline), Text: headline + text})
	if identity.Differ(a.Facets, b.Facets) {
		t.Error("the headline makes a difference")
	}
}

// A story in a hundred outlets is joined by a pair for each copy.
func TestManyCopies(t *testing.T) {
	texts := sampleTexts(t)
	e, text := newEditor(texts), texts["geneva-talks-wire.md"]
	var block []graph.Profile
	for i := range 100 {
		block = append(block, textProfile(fmt.Sprintf("copy-%02d", i), e.replace(text, 0.02)))
	}
	pairs := identity.Compare(block)
	if groups := identity.Cluster(block, pairs, nil); len(pairs) != 99 || len(groups) != 1 {
		t.Errorf("%d pairs, %d stories; want 99 and 1", len(pairs), len(groups))
	}
}

func TestEarliest(t *testing.T) {
	published := func(id, day string) graph.Profile { return articleProfile(graph.Article{ID: id, Published: day}) }
	for _, c := range []struct {
		why  string
		in   []graph.Profile
		want string
	}{
		{"the first day", []graph.Profile{published("a", "2025-04-11"), published("b", "2025-04-10")}, "article/b"},
		{"of one day the first id", []graph.Profile{published("b", "2025-04-10T08:00:00Z"), published("a", "2025-04-10T09:00:00Z")}, "article/a"},
		{"an unknown day is last", []graph.Profile{published("a", ""), published("b", "2025-04-10")}, "article/b"},
	} {
		if got := identity.Earliest(c.in).ID; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestCopiesOrderFree: which pairs there are does not depend on the order in which articles are
// given, nor which stories on how blocks are split.
func TestCopiesOrderFree(t *testing.T) {
	texts := sampleTexts(t)
	ids := slices.Sorted(maps.Keys(texts))
	e := newEditor(texts)
	rapid.Check(t, func(t *rapid.T) {
		var block []graph.Profile
		for i := range rapid.IntRange(2, 12).Draw(t, "articles") {
			text := texts[rapid.SampledFrom(ids[:4]).Draw(t, "text")]
			text = e.replace(cut(text, rapid.SampledFrom([]float64{0.3, 0.6, 1}).Draw(t, "cut")), rapid.SampledFrom([]float64{0, 0.05, 0.1}).Draw(t, "edited"))
			block = append(block, articleProfile(graph.Article{
				ID: fmt.Sprint(i), Text: text, Published: rapid.SampledFrom([]string{"", "2025-04-10", "2025-04-11"}).Draw(t, "published"),
			}))
		}
		pairs := identity.Compare(block)
		shuffled := rapid.Permutation(block).Draw(t, "shuffled")
		if diff := cmp.Diff(pairs, identity.Compare(shuffled)); diff != "" {
			t.Fatalf("in another order (-was +is):\n%s", diff)
		}
		var each []graph.Pair // all pairs of two: the same stories
		for i, a := range block {
			for _, b := range block[i+1:] {
				each = append(each, identity.Compare([]graph.Profile{b, a})...)
			}
		}
		if diff := cmp.Diff(identity.Cluster(block, each, nil), identity.Cluster(block, pairs, nil)); diff != "" {
			t.Fatalf("stories of all pairs and of the fewest (-all +few):\n%s", diff)
		}
	})
}

// What a profile is compared by is stored: it stays the same unless Version changes.
func TestCopyKeysStay(t *testing.T) {
	got := articleProfile(graph.Article{ID: "a", Text: cut(fill(credentials, "Sunday", "Kenya", "Joseph Mwangi"), 0.45), Published: "2025-04-10T08:00:00Z"})
	want := graph.Facets{
		identity.FacetLength:    {"25": 1},
		identity.FacetPublished: {"2025-04-10": 1},
		identity.FacetSketch: {"AHU+DqVeEQQVE4atFR6wGXveHQXiI+C7M5IfNaSPOX6HWSjla2IrbZ2jdvHhegj7fzoSlR+Bly1rpyRlrymp1RAu5G745l0w7KOi." +
			"AHU+DqVeEQQVE4atFR6wGXveHQXiI+C7M5IfNaSPOX6HWSjla2IrbZ2jdvHhegj7fzoSlR+Bly1rpyRlrymp1RAu5G745l0w.LL8Og0wXwC/WzT66z3E+3Yji6HdM": 1},
		identity.FacetBlock: {
			"copy|0|eebf245f06": 1, "copy|1|1ed5269cb4": 1, "copy|2|d4c1d26f77": 1, "copy|3|dc491d0820": 1,
			"copy|4|09d9bf94cc": 1, "copy|5|0782a4660b": 1, "copy|6|31147aaf4a": 1, "copy|7|af2fe9d7aa": 1,
			"copy|start0|8a36751175": 1, "copy|start1|621c57c4ac": 1, "copy|start2|f3041e80b8": 1,
			"copy|start3|f6e005cdb7": 1, "copy|start4|e7cf8b404e": 1, "copy|start5|c6ece954bf": 1,
		},
	}
	if diff := cmp.Diff(want, got.Facets); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzArticle(f *testing.F) {
	for _, text := range sampleTexts(f) {
		f.Add(text, text[:len(text)/2])
	}
	f.Add("", "\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		p, q := textProfile("a", a), textProfile("b", b)
		if size := profileSize(p); size > 1600 {
			t.Errorf("%d bytes", size)
		}
		if len(p.Blocks) > 14 {
			t.Errorf("%d blocks", len(p.Blocks))
		}
		one, other := identity.Compare([]graph.Profile{p, q}), identity.Compare([]graph.Profile{q, p})
		if diff := cmp.Diff(one, other); diff != "" {
			t.Errorf("not symmetric:\n%s", diff)
		}
		q.Facets = graph.Facets{identity.FacetSketch: {a: 1}, identity.FacetLength: {b: 1}}
		identity.Compare([]graph.Profile{p, q}) // whatever is stored, nothing breaks
	})
}
