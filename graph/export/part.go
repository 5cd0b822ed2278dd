package export

import (
	"context"
	"slices"

	"parley/graph"
)

// sortedAtOnce is how many nodes are sorted in memory; where a part has more of them, all nodes are gone through.
const sortedAtOnce = 20_000

// Part is the part of a graph that is exported: some nodes, and the relations between them. What it hands over
// comes in an order that depends on the graph alone.
type Part struct {
	Options
	walk *walker
	all  []graph.Kind       // kinds of node that may be in it
	only map[graph.Key]bool // the nodes that are in it, where it is not all that are kept
	list []graph.Node       // those, in order, where they are few
}

// newPart finds out which nodes belong to a part.
func newPart(ctx context.Context, r graph.Reader, o Options) (*Part, error) {
	p := &Part{Options: o, walk: newWalker(r), all: o.kinds()}
	p.walk.types, p.walk.times = o.types(), o.times()
	p.walk.keeps = func(n graph.Node) bool { return p.keeps(p.all, n) }
	var err error
	switch {
	case len(o.Around) > 0:
		err = p.goAround(ctx)
	case o.touched():
		err = p.touch(ctx)
	default:
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	clear(p.walk.refs) // from now on, kept is what is in the part
	p.walk.keeps = func(n graph.Node) bool { return p.only[n.Key] }
	return p, p.sort(ctx)
}

// goAround finds the nodes that lie around some. Those themselves are in the part, whatever they are.
func (p *Part) goAround(ctx context.Context) error {
	p.only = map[graph.Key]bool{}
	var frontier []graph.Key
	reach := func(key graph.Key) {
		if !p.only[key] {
			p.only[key] = true
			frontier = append(frontier, key)
		}
	}
	for _, key := range p.Around {
		reach(key)
	}
	passes := p.walk.keeps
	p.walk.keeps = func(n graph.Node) bool { return p.only[n.Key] || passes(n) }
	for range p.Depth {
		from := frontier
		frontier = nil
		if err := p.eachTie(ctx, from, graph.Both, func(a, b graph.Key) { reach(a); reach(b) }); err != nil {
			return err
		}
	}
	return nil
}

// touch finds the nodes that any relation of the part touches.
func (p *Part) touch(ctx context.Context) error {
	p.only = map[graph.Key]bool{}
	return nodesOf(ctx, p.walk.r, p.all, func(nodes []graph.Node) error {
		keys := make([]graph.Key, len(nodes))
		for i, n := range nodes {
			keys[i] = n.Key
		}
		if p.Fold {
			return p.touchMet(ctx, keys)
		}
		return p.eachTie(ctx, keys, graph.Out, func(a, b graph.Key) { p.only[a], p.only[b] = true, true })
	})
}

// eachTie hands do the ends of what ties nodes to others.
func (p *Part) eachTie(ctx context.Context, nodes []graph.Key, direction graph.Direction, do func(a, b graph.Key)) error {
	if p.Fold {
		return p.met(ctx, nodes, p.all, func(list []met) error {
			for _, m := range list {
				do(m.of, m.Actor.Key)
			}
			return nil
		})
	}
	return p.walk.touching(ctx, nodes, direction, func(list []Relation) error {
		for _, r := range list {
			do(r.From, r.To)
		}
		return nil
	})
}

// sort sorts the nodes of a part that has few.
func (p *Part) sort(ctx context.Context) error {
	if len(p.only) > sortedAtOnce {
		return nil
	}
	keys := make([]graph.Key, 0, len(p.only))
	for key := range p.only {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	p.list = make([]graph.Node, 0, len(keys))
	for some := range slices.Chunk(keys, nodesAtOnce) {
		found, err := p.walk.r.Nodes(ctx, some)
		if err != nil {
			return err
		}
		for _, key := range some {
			if n, ok := found[key]; ok {
				p.list = append(p.list, n)
			}
		}
	}
	slices.SortFunc(p.list, compareKinds)
	return nil
}

// eachNode hands do the nodes of the part, some of one kind at a time, as they are in the store.
func (p *Part) eachNode(ctx context.Context, do func([]graph.Node) error) error {
	return p.eachNodeOf(ctx, kinds, do)
}

// eachNodeOf does so with those of some kinds.
func (p *Part) eachNodeOf(ctx context.Context, of []graph.Kind, do func([]graph.Node) error) error {
	if p.list != nil {
		for list := range slices.Chunk(p.list, nodesAtOnce) {
			for some := range chunkKinds(list) {
				if !slices.Contains(of, some[0].Kind) {
					continue
				}
				if err := do(some); err != nil {
					return err
				}
			}
		}
		return nil
	}
	kept := p.all
	if p.only != nil {
		kept = kinds // the nodes that it is around may be of any
	}
	kept = slices.DeleteFunc(slices.Clone(kept), func(k graph.Kind) bool { return !slices.Contains(of, k) })
	return nodesOf(ctx, p.walk.r, kept, func(nodes []graph.Node) error {
		nodes = slices.DeleteFunc(nodes, func(n graph.Node) bool { return !p.walk.keeps(n) })
		if len(nodes) == 0 {
			return nil
		}
		return do(nodes)
	})
}

// chunkKinds splits nodes into runs of one kind.
func chunkKinds(nodes []graph.Node) func(yield func([]graph.Node) bool) {
	return func(yield func([]graph.Node) bool) {
		for len(nodes) > 0 {
			n := slices.IndexFunc(nodes, func(other graph.Node) bool { return other.Kind != nodes[0].Kind })
			if n < 0 {
				n = len(nodes)
			}
			if !yield(nodes[:n:n]) {
				return
			}
			nodes = nodes[n:]
		}
	}
}

// eachRelation hands do the relations of the part, in the order of the nodes that they start from.
func (p *Part) eachRelation(ctx context.Context, do func([]Relation) error) error {
	return p.eachNode(ctx, func(nodes []graph.Node) error { return p.walk.from(ctx, nodes, do) })
}
