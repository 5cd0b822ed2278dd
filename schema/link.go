package schema

import (
	"iter"
	"maps"
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// link is a question for relations of nodes and for the nodes at their other ends, as fields ask it of their object.
type link struct {
	name  string // tells batches apart
	store graph.Reader
	query graph.RelationQuery
}

// linked is how a field is resolved from relations of its object.
type linked struct {
	link func(*call) (*link, error)
	show func(p graphql.ResolveParams, list []graph.Relation) (any, error)
}

func (l *linked) resolve(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	asked, err := memo(c, l.link)
	if err != nil {
		return nil, err
	}
	return then(c.reads.linked(asked).before(c.ahead()).get(keyOf(p.Source)), func(list graph.List[graph.Relation]) (any, error) {
		return l.show(p, list.Items)
	}), nil
}

// linked is the batch of a link.
func (r *reads) linked(l *link) *batch[graph.Key, graph.List[graph.Relation]] {
	b, ok := r.batches[l.name].(*batch[graph.Key, graph.List[graph.Relation]])
	if ok {
		return b
	}
	q := l.query
	b = notedBatch(r, l.name, func(keys []graph.Key) (map[graph.Key]graph.List[graph.Relation], error) {
		q.Of, q.Ends, q.Ahead = keys, map[graph.Key]*graph.Node{}, afresh(b.next)
		return l.store.ListRelations(r.ctx, q)
	}, func(map[graph.Key]graph.List[graph.Relation]) { r.knownEnds(q.Ends, b.next) })
	return b
}

// knownEnds notes the nodes at the ends of relations, and what was answered ahead about them.
func (r *reads) knownEnds(ends map[graph.Key]*graph.Node, next []*ahead) {
	nodes := r.nodes()
	for key, n := range ends {
		nodes.prime(key, n)
	}
	r.answered(next, maps.Keys(ends))
}

// ahead is a link that will be asked for, of nodes that are about to be found or of those that ask names.
type ahead struct {
	link *link
	ask  *graph.Ahead
	next []*ahead // of the nodes to which it leads
}

// mostAhead is how many links a statement is told of ahead: each makes it longer.
const mostAhead = 8

// ahead is what fields will ask of the nodes that a field finds, which is about to be resolved.
func (c *call) ahead() []*ahead {
	s := c.selection
	if len(s.next) == 0 || !c.reads.foresees() {
		return nil
	}
	if list, ok := c.aheads[s.number]; ok {
		return list
	}
	if c.aheads == nil {
		c.aheads = map[int][]*ahead{}
	}
	most := mostAhead
	c.aheads[s.number] = c.execution.ahead(s, c.reads, &most)
	return c.aheads[s.number]
}

// foresees reports whether the store can be told what will be asked: what is as of another time narrows each question on its way.
func (r *reads) foresees() bool { return r.asOf.text == "" }

func (e *execution) ahead(s *selection, from *reads, most *int) []*ahead {
	var out []*ahead
	for _, f := range s.next {
		c := e.call(f, from)
		if c.err != nil || c.reads != from || *most == 0 {
			continue
		}
		l, err := memo(c, f.linked.link)
		if err != nil || slices.ContainsFunc(out, func(a *ahead) bool { return a.link.name == l.name }) {
			continue
		}
		*most--
		a := &ahead{link: l, ask: &graph.Ahead{RelationQuery: l.query}, next: e.ahead(f, from, most)}
		a.ask.Ahead = asks(a.next)
		out = append(out, a)
	}
	return out
}

func asks(list []*ahead) []*graph.Ahead {
	out := make([]*graph.Ahead, len(list))
	for i, a := range list {
		out[i] = a.ask
	}
	return out
}

// afresh are the questions, ready for a store.
func afresh(list []*ahead) []*graph.Ahead { return graph.Afresh(asks(list)) }

// answered notes what was answered ahead about nodes that were found.
func (r *reads) answered(next []*ahead, found iter.Seq[graph.Key]) {
	for _, a := range next {
		if a.ask.Found == nil {
			continue
		}
		b, of := r.linked(a.link), found
		if len(a.ask.Of) > 0 {
			of = slices.Values(a.ask.Of)
		}
		for key := range of {
			b.prime(key, a.ask.Found[key])
		}
		r.knownEnds(a.ask.Ends, a.next)
	}
}

// ends resolves the nodes at the other ends of a node's relations of one type, those of
// the given kinds only where kinds are given.
func ends(d graph.Direction, t graph.RelationType, kinds ...graph.Kind) *linked {
	return &linked{linkOf(d, t), func(p graphql.ResolveParams, list []graph.Relation) (any, error) {
		return farEnds(p, list, func(found []*graph.Node) any {
			out := make([]any, 0, len(found))
			for _, n := range found {
				if len(kinds) == 0 || slices.Contains(kinds, n.Kind) {
					out = append(out, asSource(n))
				}
			}
			return out
		}), nil
	}}
}

// end resolves the best supported of the nodes that ends would list, or null.
func end(d graph.Direction, t graph.RelationType, kinds ...graph.Kind) *linked {
	return &linked{linkOf(d, t), func(p graphql.ResolveParams, list []graph.Relation) (any, error) {
		return farEnds(p, bySupport(list), func(found []*graph.Node) any {
			for _, n := range found {
				if len(kinds) == 0 || slices.Contains(kinds, n.Kind) {
					return asSource(n)
				}
			}
			return nil
		}), nil
	}}
}

// bySupport are relations with what more articles state first.
func bySupport(list []graph.Relation) []graph.Relation {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b graph.Relation) int { return b.Sources - a.Sources })
	return list
}

// linkOf is the link along relations of one type.
func linkOf(d graph.Direction, t graph.RelationType) func(*call) (*link, error) {
	name := [...]string{"ends out of ", "ends into ", "ends of "}[d] + string(t)
	q := graph.RelationQuery{Direction: d, Types: []graph.RelationType{t}, Page: graph.Page{Limit: maxList}}
	return func(c *call) (*link, error) {
		q := q
		q.Detail = c.reads.detail
		return &link{name, c.reads.store, q}, nil
	}
}

// farEnds is a thunk over the nodes at the other ends of a node's relations.
func farEnds(p graphql.ResolveParams, list []graph.Relation, use func([]*graph.Node) any) any {
	nodes, key := callOf(p).reads.nodes(), keyOf(p.Source)
	found := make([]func() (*graph.Node, error), len(list))
	for i, f := range list {
		found[i] = nodes.get(f.Other(key))
	}
	return thunk(func() (any, error) {
		out := make([]*graph.Node, 0, len(found))
		for _, get := range found {
			n, err := get()
			if err != nil {
				return nil, err
			}
			if n != nil {
				out = append(out, n)
			}
		}
		return use(out), nil
	})
}
