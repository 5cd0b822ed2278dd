package schema

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// Limits of the search for paths.
const (
	maxPathLength = 8
	maxPaths      = 50
	pathStep      = 5_000   // relations that one step may read before the other end is tried instead
	pathReach     = 100_000 // relations that a search may read in all
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

// side is the search from one end: how far nodes are from it, and the relations by which they are reached.
type side struct {
	depth    int
	distance map[graph.Key]int
	frontier []graph.Key
	// into are the best supported relations by which a node is reached from those a step nearer.
	into map[graph.Key]map[graph.Key]graph.Relation
}

func newSide(end graph.Key) *side {
	return &side{distance: map[graph.Key]int{end: 0}, frontier: []graph.Key{end}, into: map[graph.Key]map[graph.Key]graph.Relation{}}
}

// pathSearch looks from both ends at once, a step at a time from where less has to be read, until they meet.
type pathSearch struct {
	reads *reads
	types []graph.RelationType
	a, b  *side
	read  int // relations
}

func (s *pathSearch) run(ctx context.Context, length, first int) ([]path, error) {
	for s.a.depth+s.b.depth < length && len(s.a.frontier) > 0 && len(s.b.frontier) > 0 {
		grown, err := s.step(ctx)
		if err != nil {
			return nil, err
		}
		if met := s.met(grown); len(met) > 0 {
			return s.join(met, first)
		}
	}
	return nil, nil
}

// step goes one relation outwards from the end with the smaller frontier; from the other one where
// that leads into a hub; and into hubs only where both do.
func (s *pathSearch) step(ctx context.Context) (*side, error) {
	near, far := s.a, s.b
	if len(far.frontier) < len(near.frontier) {
		near, far = far, near
	}
	for limit := pathStep; ; limit *= 4 {
		left := pathReach - s.read
		limit = min(limit, left)
		for _, side := range [...]*side{near, far} {
			found, err := s.reads.store.Neighbours(ctx, graph.NeighbourQuery{Of: side.frontier, Types: s.types, Limit: limit + 1, Unsorted: true})
			if err != nil {
				return nil, err
			}
			if len(found) <= limit {
				s.read += len(found)
				side.grow(found)
				return side, nil
			}
		}
		if limit == left {
			return nil, faultf(CodeTooCostly, "the search came to no end within %d relations: restrict types, or ask for a smaller maxLength", pathReach)
		}
	}
}

// grow takes a step along relations.
func (s *side) grow(found []graph.Relation) {
	s.depth++
	at := map[graph.Key]bool{}
	for _, k := range s.frontier {
		at[k] = true
	}
	s.frontier = nil
	for _, f := range found {
		for _, way := range [...][2]graph.Key{{f.From, f.To}, {f.To, f.From}} {
			near, next := way[0], way[1]
			if !at[near] {
				continue
			}
			if d, seen := s.distance[next]; !seen {
				s.distance[next] = s.depth
				s.frontier = append(s.frontier, next)
				s.into[next] = map[graph.Key]graph.Relation{}
			} else if d != s.depth {
				continue
			}
			if best, there := s.into[next][near]; !there || betterEdge(f, best) {
				s.into[next][near] = f
			}
		}
	}
}

// betterEdge reports whether of two relations between the same nodes a is to be shown.
func betterEdge(a, b graph.Relation) bool {
	return cmp.Or(cmp.Compare(b.Sources, a.Sources), cmp.Compare(b.Latest, a.Latest), cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Disc, b.Disc), cmp.Compare(a.Since, b.Since)) < 0
}

// met are the nodes at which a side that has just grown has met the other one.
func (s *pathSearch) met(grown *side) []graph.Key {
	other := s.a
	if grown == s.a {
		other = s.b
	}
	var out []graph.Key
	for _, k := range grown.frontier {
		if _, there := other.distance[k]; there {
			out = append(out, k)
		}
	}
	return out
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
