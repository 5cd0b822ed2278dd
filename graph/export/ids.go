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

// walker goes through a graph. It remembers the ids of nodes that were asked for lately.
type walker struct {
	r      graph.Reader
	ids    map[graph.Key]string
	actors map[string]string // by profile
}

func newWalker(r graph.Reader) *walker {
	return &walker{r, map[graph.Key]string{}, map[string]string{}}
}

// nodeIDs returns the ids of nodes. The key 0 is no node, and has none.
func (w *walker) nodeIDs(ctx context.Context, keys []graph.Key) (map[graph.Key]string, error) {
	missing := unknown(w.ids, keys)
	if len(missing) == 0 {
		return w.ids, nil
	}
	nodes, err := w.r.Nodes(ctx, missing)
	if err != nil {
		return nil, err
	}
	for _, k := range missing {
		node, ok := nodes[k]
		if !ok {
			return nil, fmt.Errorf("%w: number %d", errDangling, k)
		}
		w.ids[k] = node.ID
	}
	return w.ids, nil
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
func unknown[K comparable](known map[K]string, asked []K) []K {
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
