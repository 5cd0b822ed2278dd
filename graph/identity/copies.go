package identity

import (
	"cmp"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/graph"
)

// Facets of an article's profile, each of which has one value but FacetBlock.
const (
	FacetSketch    = "id.sketch"    // what its text is compared by, see sketch
	FacetLength    = "id.length"    // how many different shingles it has
	FacetPublished = "id.published" // its day of publication, or empty
)

// Near copies are found as Broder finds them ("On the resemblance and containment of documents",
// 1997): a text is the set of its shingles, the runs of so many words, and two texts are alike as
// their sets are. The minimum of a hash function over two sets is the same with the probability
// of their resemblance r, shared over all. A band of rows such minima is the same with r^rows, and
// any of so many bands with 1-(1-r^rows)^bands (Leskovec, Rajaraman, Ullman, "Mining of Massive
// Datasets", 3.4): each band is a block.
//
// Of 14 bands of two rows, texts that share two thirds of their shingles (r = 0.5) share a block
// with 98 %, those that share four fifths with all but certainty. Unrelated news has an r² of
// about 1e-5 in the mean, so among 100,000 articles a block holds one or so that is no copy; three
// rows would hold none, but find 12 % fewer copies in more bands. Editors cut from the end: a
// quarter of a text resembles the whole with 0.25 only, so some of the bands look at the
// beginnings alone, which a cut leaves as they are.
const (
	shingleWords = 3  // long enough that unrelated texts share few, short enough to outlast an edit
	minShingles  = 24 // a shorter text says too little to tell a copy by
	bandRows     = 2
	wholeBands   = 8
	startBands   = 6
	startWords   = 80
)

// Article returns the profile of an article, by which near copies of it are found: stories of an
// agency that several outlets print, with another headline, a cut end, a word changed here and
// there. A text of few words is in no block and so is a copy of none.
func Article(a graph.Article) Profile {
	p := Profile{ID: "article/" + a.ID, Facets: graph.Facets{}}
	body := storyText(a)
	whole := shingles(strings.Fields(graph.Fold(body)))
	start := whole[:min(len(whole), startWords)]
	all := set(whole)
	p.Facets.Add(FacetLength, strconv.Itoa(len(all)), 1)
	p.Facets.Add(FacetPublished, graph.PublishedDay(a.Published), 1)
	p.Facets.Add(FacetSketch, newSketch(all, set(start), set(marks(body))).String(), 1)
	if len(all) < minShingles {
		return p
	}
	for i := range wholeBands {
		p.Facets.Add(FacetBlock, "copy|"+strconv.Itoa(i)+"|"+band(i, whole), 1)
	}
	for i := range startBands {
		p.Facets.Add(FacetBlock, "copy|start"+strconv.Itoa(i)+"|"+band(wholeBands+i, start), 1)
	}
	return p
}

// storyText is an article's text without the headline, which each outlet may replace.
func storyText(a graph.Article) string {
	return strings.TrimPrefix(strings.TrimSpace(a.Text), strings.TrimSpace(a.Title))
}

// shingles are the hashes of the runs of words, in their order.
func shingles(words []string) []uint64 {
	if len(words) < shingleWords {
		return nil
	}
	hashes := make([]uint64, len(words))
	for i, w := range words {
		hashes[i] = hashWord(w)
	}
	out := make([]uint64, len(words)-shingleWords+1)
	for i := range out {
		var h uint64
		for _, w := range hashes[i : i+shingleWords] {
			h = mix(h ^ w)
		}
		out[i] = h
	}
	return out
}

// marks are the hashes of the words that a form would leave blank: those with a digit, and names,
// which have a capital where no sentence begins.
func marks(text string) []uint64 {
	var out []uint64
	begins := true
	for w := range strings.FieldsSeq(text) {
		name := strings.TrimLeftFunc(w, unicode.IsPunct)
		first, _ := utf8.DecodeRuneInString(name)
		if !begins && unicode.IsUpper(first) || strings.ContainsAny(w, "0123456789") {
			out = append(out, mix(hashWord(graph.Fold(w))))
		}
		end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(w, `"'”’)]`))
		begins = strings.ContainsRune(".!?:", end)
	}
	return out
}

// set sorts hashes, each once.
func set(hashes []uint64) []uint64 {
	return slices.Compact(slices.Sorted(slices.Values(hashes)))
}

// band is the hash of one band's minima over a text's shingles.
func band(i int, shingles []uint64) string {
	var minima [bandRows]uint64
	for row := range minima {
		// Multiplying by an odd number permutes the hashes: one permutation for each row.
		factor, least := mix(uint64(i*bandRows+row+1))|1, ^uint64(0)
		for _, h := range shingles {
			least = min(least, h*factor)
		}
		minima[row] = least
	}
	var h uint64
	for _, m := range minima {
		h = mix(h ^ m)
	}
	return hex.EncodeToString([]byte{byte(h >> 56), byte(h >> 48), byte(h >> 40), byte(h >> 32), byte(h >> 24)})
}

// hashWord is FNV-1a. Hashes are stored, so no function will do that differs between runs.
func hashWord(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// mix spreads a number over all bits: a step of SplitMix64.
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// Earliest returns which of near copies the others repeat: the first published, those of an
// unknown day last, then by id.
func Earliest(articles []graph.Profile) graph.Profile {
	return slices.MinFunc(articles, byPublication)
}

func byPublication(a, b graph.Profile) int {
	return cmp.Or(cmp.Compare(publishedOrder(a), publishedOrder(b)), strings.Compare(a.ID, b.ID))
}

func publishedOrder(p graph.Profile) string {
	return cmp.Or(only(p, FacetPublished), "~") // after all digits
}
