package neo4j

import (
	"cmp"
	"context"
	_ "embed" // a statement
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/lookup.cypher
var lookupStatement string

// Lookup finds nodes by id, merged id, or name: from memory where the context gives leave, and nothing is known to have been
// written since.
func (s *Store) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	unique := slices.Compact(slices.Sorted(slices.Values(refs)))
	if len(unique) == 0 {
		return map[string][]graph.Node{}, nil
	}
	if found, ok := s.memory.recall(graph.RecallOf(ctx), unique); ok {
		return found, nil
	}
	before := s.memory.state()
	found, err := s.lookup(ctx, unique)
	if err == nil && before == s.memory.state() {
		s.memory.keep(before, unique, found)
	}
	return found, err
}

func (s *Store) lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	params := make([]props, len(refs))
	for i, ref := range refs {
		params[i] = props{"index": i, "id": indexed(ref), "names": "", "title": ""}
		if name := graph.Fold(ref); name != "" {
			params[i]["title"] = indexed(name)
			params[i]["names"] = `"` + indexed(name) + `"` // folded, so that nothing in it needs escaping
		}
	}
	found := map[string][]graph.Node{}
	err := s.read(ctx, "lookup", lookupStatement, map[string]any{"refs": params, "limit": graph.MaxCandidates}, func(r row) {
		ref := refs[r.int(0)]
		found[ref] = append(found[ref], r.node(1))
	})
	for ref, nodes := range found {
		slices.SortFunc(nodes, byName)
		found[ref] = nodes[:min(len(nodes), graph.MaxCandidates)]
	}
	return found, err
}

func byName(a, b graph.Node) int {
	return cmp.Or(strings.Compare(a.Index.NameSort, b.Index.NameSort), strings.Compare(a.ID, b.ID))
}
