package schema

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// hit is an entity that a search found.
type hit struct {
	node    *graph.Node
	score   float64
	matched string
}

// search resolves the entities that fit a text: those of exactly this name, those that have its words and,
// where more have them than are looked at, those whose names begin with it. They are scored here so that all
// stores answer alike.
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
	kinds := as[graph.Kind](c.args.texts("kinds"))
	if len(kinds) == 0 {
		kinds = graph.EntityKinds
	}
	folded := strings.Join(words, " ")
	exact := c.reads.lookups().get(c.args.text("text"))
	found := c.reads.lists(c.key, graph.NodeQuery{Page: graph.Page{Limit: maxFirst}, NodeFilter: graph.NodeFilter{Kinds: kinds, Words: words}}).get(0)
	return then(exact, func(named []graph.Node) (any, error) {
		list, err := found()
		if err != nil {
			return nil, err
		}
		var begun graph.List[graph.Node]
		if list.More {
			begun, err = c.reads.lists(c.key+" begun", graph.NodeQuery{Page: beginning(folded), NodeFilter: graph.NodeFilter{Kinds: kinds}}).get(0)()
		}
		if err != nil {
			return nil, err
		}
		seen := map[graph.Key]bool{}
		var hits []*hit
		for _, group := range [][]graph.Node{named, begun.Items, list.Items} {
			for i := range group {
				n := &group[i]
				if !seen[n.Key] && slices.Contains(kinds, n.Kind) {
					seen[n.Key] = true
					hits = append(hits, score(n, folded))
				}
			}
		}
		slices.SortFunc(hits, func(a, b *hit) int {
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.node.Index.NameSort, b.node.Index.NameSort), cmp.Compare(a.node.ID, b.node.ID))
		})
		return hits[:min(len(hits), first)], nil
	}), nil
}

// beginning is the page of a list by name that holds the names which begin with a folded text.
func beginning(text string) graph.Page {
	return graph.Page{Limit: maxFirst, After: graph.Cursor{text, ""}, Before: graph.Cursor{text + "~", ""}} // "~" is behind all that folded texts have
}

// score says how well a node's names fit, 0 to 1: the whole name, its start, one of its
// words, or only what is said of it; more sources count a little more.
func score(n *graph.Node, text string) *hit {
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
	best.score += 0.1 * float64(n.Sources) / float64(n.Sources+10)
	best.score = math.Round(best.score*1e4) / 1e4
	return best
}

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
