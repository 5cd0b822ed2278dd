package schema

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"

	"parley/graph"
	"parley/graph/identity"
)

// hit is an entity that a search found.
type hit struct {
	node    *graph.Node
	score   float64
	matched string
}

// search resolves the entities that fit a text. Stores find candidates: those of exactly this name, those
// that have its words, the most spoken of first, and, where more have them than are looked at, those whose
// names begin with it; where that is little, also those that have words which are spelled much like it. They are scored here, so that
// all stores answer alike.
func search(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	first, err := c.args.number("first", defaultFirst, 1, maxFirst)
	if err != nil {
		return nil, err
	}
	words, err := c.args.words("text")
	if err != nil {
		return nil, err
	}
	if len(words) == 0 {
		return []any{}, nil
	}
	s := &searching{reads: c.reads, key: c.key, limit: max(first, looked), kinds: as[graph.Kind](c.args.texts("kinds")), hits: map[graph.Key]*hit{}}
	if len(s.kinds) == 0 {
		s.kinds = graph.EntityKinds
	}
	exact, found := c.reads.lookups().get(c.args.text("text")), s.having(words)
	return thunk(func() (any, error) {
		named, err := exact()
		if err != nil {
			return nil, err
		}
		s.add(named, words, 0)
		list, err := found()
		if err != nil {
			return nil, err
		}
		s.add(list.Items, words, 0)
		if list.More {
			err = s.addBegun(words)
		} else if len(s.hits) < min(first, fewHits) {
			err = s.addMisspelled(words)
		}
		if err != nil {
			return nil, err
		}
		return s.best(first), nil
	}), nil
}

// Limits of a search, and of one among words that are spelled otherwise than asked for.
const (
	looked       = 200 // candidates of each kind that are scored, where no more are asked for
	fewHits      = 5   // fewer make it worth a look
	maxSpellings = 3   // that are tried of one word
	maxSpelled   = 3   // combinations of them that are tried
	wordsOfKey   = 50  // that share a key, which are looked at
)

// searching is a search under way.
type searching struct {
	reads *reads
	key   string
	limit int // of candidates
	kinds []graph.Kind
	hits  map[graph.Key]*hit
}

// having asks for entities that have words, the last as a prefix.
func (s *searching) having(words []string) func() (graph.List[graph.Node], error) {
	return s.reads.lists(s.key+" "+strings.Join(words, " "), graph.NodeQuery{
		NodeFilter: graph.NodeFilter{Kinds: s.kinds, Words: words}, Order: graph.BySources, Page: graph.Page{Limit: s.limit, Backward: true},
	}).get(0)
}

// add scores entities against words, which are spelled otherwise than asked for at some cost.
func (s *searching) add(nodes []graph.Node, words []string, cost float64) {
	text := strings.Join(words, " ")
	for i := range nodes {
		n := &nodes[i]
		if !slices.Contains(s.kinds, n.Kind) {
			continue
		}
		h := score(n, text, cost)
		if best := s.hits[n.Key]; best == nil || h.score > best.score {
			s.hits[n.Key] = h
		}
	}
}

// addBegun adds those whose names begin with the words.
func (s *searching) addBegun(words []string) error {
	begun, err := s.reads.lists(s.key+" begun", graph.NodeQuery{
		NodeFilter: graph.NodeFilter{Kinds: s.kinds}, Page: beginning(strings.Join(words, " "), s.limit),
	}).get(0)()
	s.add(begun.Items, words, 0)
	return err
}

// addMisspelled adds those that have words which are spelled much like those asked for, or the same
// words parted otherwise.
func (s *searching) addMisspelled(words []string) error {
	var keys []string
	for _, w := range append(slices.Clone(words), pairsOf(words)...) {
		keys = append(keys, identity.WordKeys(w)...)
	}
	known, err := s.reads.store.Words(s.reads.ctx, keys, wordsOfKey)
	if err != nil {
		return err
	}
	tries := append(joined(words, known), spelled(words, known, len(s.hits) > 0)...)
	lists := make([]func() (graph.List[graph.Node], error), len(tries))
	for i, t := range tries {
		lists[i] = s.having(t.words)
	}
	for i, get := range lists {
		list, err := get()
		if err != nil {
			return err
		}
		s.add(list.Items, tries[i].words, tries[i].cost)
	}
	return nil
}

// attempt is words in place of those asked for.
type attempt struct {
	words []string
	cost  float64
}

// pairsOf are neighbouring words as one.
func pairsOf(words []string) []string {
	var out []string
	for i := 0; i+1 < len(words); i++ {
		out = append(out, words[i]+words[i+1])
	}
	return out
}

// joined are the words with two neighbours as one, where that is a word: scripts without blanks, and
// those that are transliterated letter by letter, part names otherwise.
func joined(words []string, known map[string][]string) []attempt {
	const cost = 0.1
	var out []attempt
	for i, w := range pairsOf(words) {
		if slices.Contains(spelledLike(w, known), w) {
			out = append(out, attempt{slices.Concat(words[:i], []string{w}, words[i+2:]), cost})
		}
	}
	return out[:min(len(out), maxSpelled)]
}

// spelledLike are the words that share a key with one.
func spelledLike(word string, known map[string][]string) []string {
	var out []string
	for _, key := range identity.WordKeys(word) {
		out = append(out, known[key]...)
	}
	return out
}

// spelled are the cheapest combinations of words that are spelled like those asked for. Where the words
// were found, those that are some name's are taken to be meant.
func spelled(words []string, known map[string][]string, found bool) []attempt {
	tries := []attempt{{}}
	for _, w := range words {
		like := spelledLike(w, known)
		options := []identity.Spelling{{Word: w}}
		if !found || !slices.Contains(like, w) {
			options = append(options, identity.Spellings(w, like)...)
		}
		options = options[:min(len(options), 1+maxSpellings)]
		var longer []attempt
		for _, t := range tries {
			for _, o := range options {
				longer = append(longer, attempt{append(slices.Clip(t.words), o.Word), t.cost + o.Cost})
			}
		}
		slices.SortStableFunc(longer, func(a, b attempt) int { return cmp.Compare(a.cost, b.cost) })
		tries = longer[:min(len(longer), 1+maxSpelled)]
	}
	return slices.DeleteFunc(tries, func(t attempt) bool { return t.cost == 0 })
}

// best are the hits that fit best.
func (s *searching) best(first int) []*hit {
	hits := slices.SortedFunc(maps.Values(s.hits), func(a, b *hit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.node.Index.NameSort, b.node.Index.NameSort), cmp.Compare(a.node.ID, b.node.ID))
	})
	return hits[:min(len(hits), first)]
}

// beginning is the page of a list by name that holds the names which begin with a folded text.
func beginning(text string, limit int) graph.Page {
	return graph.Page{Limit: limit, After: graph.Cursor{text, ""}, Before: graph.Cursor{text + "~", ""}} // "~" is behind all that folded texts have
}

// score says how well a node's names fit, 0 to 1: the whole name, its start, one of its
// words, or only what is said of it; more sources count a little more, words spelled otherwise less.
func score(n *graph.Node, text string, cost float64) *hit {
	best := &hit{node: n, score: 0.2, matched: n.Name}
	for i, name := range append([]string{n.Name}, n.Aliases...) {
		folded := graph.Fold(name)
		s := 0.0
		switch {
		case folded == text:
			s = 0.9
		case strings.HasPrefix(folded, text):
			s = 0.7
		case strings.Contains(" "+folded, " "+text):
			s = 0.6
		case hasWords(folded, text):
			s = 0.5
		}
		if i > 0 {
			s -= 0.05 // an alias
		}
		if s > best.score {
			best.score, best.matched = s, name
		}
	}
	if n.ID == text {
		best.score = 0.9
	}
	best.score = max(best.score-cost, 0) + 0.1*float64(n.Sources)/float64(n.Sources+10)
	best.score = rounded(best.score)
	return best
}

// rounded is a score without the digits that mean nothing.
func rounded(score float64) float64 { return math.Round(score*1e4) / 1e4 }

// hasWords reports whether all words of the text start words of the name.
func hasWords(name, text string) bool {
	for _, w := range strings.Fields(text) {
		if !strings.Contains(" "+name, " "+w) {
			return false
		}
	}
	return true
}

func (c *catalog) searchHitFields() []field {
	return []field{
		{name: "entity", typ: must(c.entity), doc: "What was found.", get: of(func(h *hit) any { return h.node })},
		{name: "score", typ: must(graphql.Float), doc: "How well it fits, 0 to 1.", get: of(func(h *hit) any { return h.score })},
		{name: "matched", typ: must(graphql.String), doc: "The name or alias that fits best.", get: of(func(h *hit) any { return h.matched })},
	}
}
