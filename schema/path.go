package schema

import (
	"cmp"
	"maps"
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// Limits of what is asked of paths.
const (
	maxPathLength = 8
	maxPaths      = 50
)

// path is a way through the graph: one node more than edges.
type path struct {
	nodes   []*graph.Node
	edges   []graph.Relation
	sources int // of all edges
}

// paths resolves the shortest paths between two nodes.
func paths(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	length, err := c.args.number("maxLength", 4, 1, maxPathLength)
	if err != nil {
		return nil, err
	}
	first, err := c.args.number("first", 5, 1, maxPaths)
	if err != nil {
		return nil, err
	}
	types := relationTypesOf(c.args)
	refs := references{reads: c.reads}
	var from, to *graph.Node
	refs.want(c.args, "from", nil, func(n *graph.Node) error { from = n; return nil })
	refs.want(c.args, "to", nil, func(n *graph.Node) error { to = n; return nil })
	return thunk(func() (any, error) {
		if err := refs.settle(); err != nil {
			return nil, err
		}
		if from.Key == to.Key {
			return nil, inputf("from and to are the same: %s", from.ID)
		}
		s := &pathSearch{reads: c.reads, types: types, a: newSide(from.Key), b: newSide(to.Key)}
		found, err := s.run(c, length, first)
		return orEmpty(pointers(found)), err
	}), nil
}

// join puts together the paths that run through the nodes at which the sides met, the best supported first.
func (s *pathSearch) join(met []graph.Key, first int) ([]path, error) {
	on := map[graph.Key]bool{}
	for _, side := range [...]*side{s.a, s.b} {
		maps.Copy(on, side.towards(met))
	}
	nodes, err := s.reads.allNodes(slices.Sorted(maps.Keys(on)))
	if err != nil {
		return nil, err
	}
	var out []path
	for _, k := range met {
		heads, tails := s.a.ways(k, nodes, first, map[graph.Key][]path{}), s.b.ways(k, nodes, first, map[graph.Key][]path{})
		for _, head := range heads {
			for _, tail := range tails {
				out = append(out, head.then(tail))
			}
		}
		out = best(out, first)
	}
	return out, nil
}

// towards are the nodes that lie on the way from an end to some nodes, these included.
func (s *side) towards(keys []graph.Key) map[graph.Key]bool {
	on := map[graph.Key]bool{}
	for len(keys) > 0 {
		k := keys[len(keys)-1]
		keys = keys[:len(keys)-1]
		if !on[k] {
			on[k] = true
			keys = slices.AppendSeq(slices.Clip(keys), maps.Keys(s.into[k]))
		}
	}
	return on
}

// ways are the best paths from the side's end to a node.
func (s *side) ways(k graph.Key, nodes map[graph.Key]*graph.Node, first int, known map[graph.Key][]path) []path {
	if out, ok := known[k]; ok {
		return out
	}
	var out []path
	if s.distance[k] == 0 {
		out = []path{{nodes: []*graph.Node{nodes[k]}}}
	}
	for near, f := range s.into[k] {
		for _, way := range s.ways(near, nodes, first, known) {
			if nodes[k] == nil || nodes[near] == nil {
				continue // gone since
			}
			out = append(out, path{append(slices.Clip(way.nodes), nodes[k]), append(slices.Clip(way.edges), f), way.sources + f.Sources})
		}
	}
	known[k] = best(out, first)
	return known[k]
}

// then is a path that goes on along another one, which ends where it ends.
func (p path) then(tail path) path {
	out := path{slices.Clone(p.nodes), slices.Clone(p.edges), p.sources + tail.sources}
	for i := len(tail.edges) - 1; i >= 0; i-- {
		out.nodes, out.edges = append(out.nodes, tail.nodes[i]), append(out.edges, tail.edges[i])
	}
	return out
}

// best are the paths that have the most sources; where they have as many, ids decide.
func best(list []path, first int) []path {
	slices.SortFunc(list, func(a, b path) int {
		return cmp.Or(cmp.Compare(b.sources, a.sources),
			slices.CompareFunc(a.nodes, b.nodes, func(x, y *graph.Node) int { return cmp.Compare(x.ID, y.ID) }))
	})
	return list[:min(len(list), first)]
}

// allNodes reads nodes in one statement.
func (r *reads) allNodes(keys []graph.Key) (map[graph.Key]*graph.Node, error) {
	gets := make([]func() (*graph.Node, error), len(keys))
	for i, k := range keys {
		gets[i] = r.nodes().get(k)
	}
	out := make(map[graph.Key]*graph.Node, len(keys))
	for i, k := range keys {
		n, err := gets[i]()
		if err != nil {
			return nil, err
		}
		out[k] = n
	}
	return out, nil
}

func (c *catalog) pathFields() []field {
	return []field{
		{name: "length", typ: must(graphql.Int), doc: "How many relations it has.", get: of(func(p *path) any { return len(p.edges) })},
		{name: "nodes", typ: many(c.node), doc: "The nodes on the way, both ends included.", get: of(func(p *path) any {
			out := make([]any, len(p.nodes))
			for i, n := range p.nodes {
				out[i] = asSource(n)
			}
			return out
		})},
		{name: "edges", typ: many(c.relation), doc: "The relations on the way; of several between the same two nodes the best supported.", get: of(func(p *path) any { return asRelations(p.edges) })},
	}
}
