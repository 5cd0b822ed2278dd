package schema

import (
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// maxAround is how many nodes a network can be drawn around.
const maxAround = 50

// subgraph is a part of the graph.
type subgraph struct {
	nodes     []any
	edges     []any
	truncated bool
}

// network resolves the surroundings of nodes, one statement for each step outwards.
func network(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	depth, err := c.args.number("depth", 1, 1, 3)
	if err != nil {
		return nil, err
	}
	q, err := neighbourQuery(c.args)
	if err != nil {
		return nil, err
	}
	around := c.args.texts("around")
	if len(around) > maxAround {
		return nil, inputf("around has %d items; %d are allowed", len(around), maxAround)
	}
	var start []*graph.Node
	refs := references{reads: c.reads}
	for _, text := range around {
		refs.add(text, nil, func(n *graph.Node) error {
			start = append(start, n)
			return nil
		})
	}
	return thunk(func() (any, error) {
		if err := refs.settle(); err != nil {
			return nil, err
		}
		return c.reads.walk(start, depth, q)
	}), nil
}

// relationTypesOf reads the argument types; without it graph.Ties are meant.
func relationTypesOf(a args) []graph.RelationType {
	if types := as[graph.RelationType](a.texts("types")); len(types) > 0 {
		return types
	}
	return graph.Ties()
}

func neighbourQuery(a args) (graph.NeighbourQuery, error) {
	q := graph.NeighbourQuery{Types: relationTypesOf(a)}
	since, until, err := a.bounds()
	if err != nil {
		return q, err
	}
	if !since.IsZero() || !until.IsZero() {
		q.Times = []graph.TimeFilter{graph.During(since, until)}
	}
	if q.MinConfidence, err = a.fraction("minConfidence"); err != nil {
		return q, err
	}
	q.Limit, err = a.number("limit", 200, 1, maxNetwork)
	return q, err
}

// walk goes outwards from the start until the depth is reached or there are relations enough.
func (r *reads) walk(start []*graph.Node, depth int, q graph.NeighbourQuery) (any, error) {
	out := &subgraph{}
	seen := map[graph.Key]bool{}
	edges := map[string]bool{}
	var frontier, order []graph.Key
	for _, n := range start {
		if !seen[n.Key] {
			seen[n.Key] = true
			frontier, order = append(frontier, n.Key), append(order, n.Key)
		}
	}
	limit := q.Limit
	for range depth {
		if len(frontier) == 0 || out.truncated {
			break
		}
		// What is already drawn comes again: ask for so many more, and one to see whether all came.
		q.Of, q.Limit = frontier, limit+len(edges)+1
		found, err := r.store.Neighbours(r.ctx, q)
		if err != nil {
			return nil, err
		}
		frontier = nil
		for _, f := range found {
			if edges[f.Key] {
				continue
			}
			if len(edges) == limit {
				out.truncated = true
				break
			}
			edges[f.Key] = true
			out.edges = append(out.edges, &relation{&f})
			for _, key := range [...]graph.Key{f.From, f.To} {
				if !seen[key] {
					seen[key] = true
					frontier, order = append(frontier, key), append(order, key)
				}
			}
		}
	}
	return r.withNodes(out, order)
}

// withNodes adds the nodes of a subgraph, in the order in which they were met.
func (r *reads) withNodes(out *subgraph, keys []graph.Key) (any, error) {
	nodes, err := r.allNodes(keys)
	if err != nil {
		return nil, err
	}
	for _, k := range keys {
		if n := nodes[k]; n != nil {
			out.nodes = append(out.nodes, asSource(n))
		}
	}
	out.nodes, out.edges = slices.Clip(out.nodes), slices.Clip(out.edges)
	return out, nil
}

func (c *catalog) graphFields() []field {
	return []field{
		{name: "nodes", typ: many(c.node), doc: "The nodes: those it is drawn around first, then as they are met.", get: of(func(g *subgraph) any { return orEmpty(g.nodes) })},
		{name: "edges", typ: many(c.relation), doc: "The relations among them that were walked.", get: of(func(g *subgraph) any { return orEmpty(g.edges) })},
		{name: "truncated", typ: must(graphql.Boolean), doc: "Whether there is more than the limit allows.", get: of(func(g *subgraph) any { return g.truncated })},
	}
}

func orEmpty(list []any) any {
	if list == nil {
		return []any{}
	}
	return list
}
