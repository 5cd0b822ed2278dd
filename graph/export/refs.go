package export

import (
	"context"
	"errors"
	"fmt"

	"parley/graph"
)

// errDangling: something names a node that is not there.
var errDangling = errors.New("export: the graph names a node that it does not have")

// maxKnown is how many ids of nodes are remembered, beside those that are asked for together.
const maxKnown = 50_000

// walker goes through a graph, or a part of it. It remembers the nodes and articles that were asked for lately.
type walker struct {
	r        graph.Reader
	types    []graph.RelationType // of the relations it goes through; empty is all
	times    []graph.TimeFilter   // all of which keep them
	keeps    func(graph.Node) bool
	refs     map[graph.Key]ref
	articles map[graph.Key]articleRef
	actors   map[string]string // by profile
}

// ref is what is remembered of a node.
type ref struct {
	id   string
	kind graph.Kind
	kept bool // relations to and from it are
}

// articleRef is what is remembered of an article.
type articleRef struct{ title, url, source, published string }

func newWalker(r graph.Reader) *walker {
	return &walker{
		r: r, keeps: func(graph.Node) bool { return true },
		refs: map[graph.Key]ref{}, articles: map[graph.Key]articleRef{}, actors: map[string]string{},
	}
}

// know makes sure that the nodes are among the refs. The key 0 is no node, and has none.
func (w *walker) know(ctx context.Context, keys []graph.Key) error {
	missing := unknown(w.refs, keys)
	if len(missing) == 0 {
		return nil
	}
	nodes, err := w.r.Nodes(ctx, missing)
	if err != nil {
		return err
	}
	for _, k := range missing {
		node, ok := nodes[k]
		if !ok {
			return fmt.Errorf("%w: number %d", errDangling, k)
		}
		w.refs[k] = ref{node.ID, node.Kind, w.keeps(node)}
	}
	return nil
}

// articleRefs returns what is remembered of articles.
func (w *walker) articleRefs(ctx context.Context, keys []graph.Key) (map[graph.Key]articleRef, error) {
	missing := unknown(w.articles, keys)
	if len(missing) == 0 {
		return w.articles, nil
	}
	found, err := w.r.Articles(ctx, missing)
	if err != nil {
		return nil, err
	}
	for _, k := range missing {
		v, ok := found[k]
		if !ok {
			return nil, fmt.Errorf("%w: article number %d", errDangling, k)
		}
		w.articles[k] = articleRef{v.Article.Title, v.Article.URL, v.Article.Source, graph.PublishedDay(v.Article.Published)}
	}
	return w.articles, nil
}

// actorIDs returns the ids of the nodes that profiles belong to.
func (w *walker) actorIDs(ctx context.Context, profiles []string) (map[string]string, error) {
	missing := unknown(w.actors, profiles)
	if len(missing) == 0 {
		return w.actors, nil
	}
	found, err := w.r.Lookup(ctx, missing)
	if err != nil {
		return nil, err
	}
	for _, p := range missing {
		if len(found[p]) != 1 {
			return nil, fmt.Errorf("%w: profile %s", errDangling, p)
		}
		w.actors[p] = found[p][0].ID
	}
	return w.actors, nil
}

// unknown lists, each once, what known does not have of the things asked for, but for the zero one. Where known
// has grown too large it is emptied first, and all of them are unknown.
func unknown[K comparable, V any](known map[K]V, asked []K) []K {
	var zero K
	list := func() (missing []K) {
		seen := map[K]bool{zero: true}
		for _, k := range asked {
			if _, ok := known[k]; !ok && !seen[k] {
				seen[k] = true
				missing = append(missing, k)
			}
		}
		return missing
	}
	missing := list()
	if len(missing) > 0 && len(known) > maxKnown {
		clear(known)
		missing = list()
	}
	return missing
}
