package export

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"parley/graph"
)

// gathering is a meeting with all who take part and where it is held. Those belong to what is told of
// the meeting, so they are there even where the part has them not.
type gathering struct {
	Node
	Parties []party
	Places  []graph.Node
}

// party is one who takes part.
type party struct {
	graph.Node
	Role       graph.Role
	Behalf     *graph.Node // on whose behalf; nil is nobody
	Post       *graph.Post // the likeliest that it held then
	Confidence float64
}

// gatherings hands do meetings of the part with those who take part, few at a time.
func (p *Part) gatherings(ctx context.Context, do func([]gathering) error) error {
	whole := newWalker(p.walk.r)
	return p.nodesOf(ctx, []graph.Kind{graph.KindMeeting}, func(meetings []Node) error {
		for some := range slices.Chunk(meetings, startsAtOnce) {
			list, err := gather(ctx, whole, some)
			if err != nil {
				return err
			}
			if err := do(list); err != nil {
				return err
			}
		}
		return nil
	})
}

// gather looks up what meetings are told with.
func gather(ctx context.Context, w *walker, meetings []Node) ([]gathering, error) {
	keys := make([]graph.Key, len(meetings))
	for i, m := range meetings {
		keys[i] = m.Key
	}
	parties, err := w.ties(ctx, keys, graph.In, graph.ParticipatedIn)
	if err != nil {
		return nil, err
	}
	places, err := w.ties(ctx, keys, graph.Out, graph.HeldIn)
	if err != nil {
		return nil, err
	}
	posts, err := w.ties(ctx, starts(parties), graph.Out, graph.HoldsPosition)
	if err != nil {
		return nil, err
	}
	nodes, err := w.ends(ctx, parties, places, posts)
	if err != nil {
		return nil, err
	}
	out := make([]gathering, len(meetings))
	for i, m := range meetings {
		out[i].Node = m
		for _, r := range parties[m.Key] {
			out[i].Parties = append(out[i].Parties, newParty(r, m.Index, posts[r.From], nodes))
		}
		for _, r := range places[m.Key] {
			out[i].Places = append(out[i].Places, nodes[r.To])
		}
	}
	return out, nil
}

// spots are where places lie, of which coordinates are known. A country in which another of them lies tells nothing more.
func spots(places []graph.Node) []graph.Node {
	var out []graph.Node
	for _, n := range places {
		finer := func(other graph.Node) bool {
			return other.Located && other.Subkind != graph.Country && other.Country == n.Code
		}
		if n.Located && (n.Subkind != graph.Country || !slices.ContainsFunc(places, finer)) {
			out = append(out, n)
		}
	}
	return out
}

func newParty(r Relation, meeting graph.Index, positions []Relation, nodes map[graph.Key]graph.Node) party {
	out := party{Node: nodes[r.From], Role: cmp.Or(r.Role, graph.Member), Confidence: r.Confidence}
	if behalf, ok := nodes[r.Behalf]; ok {
		out.Behalf = &behalf
	}
	list := make([]graph.Relation, len(positions))
	for i, position := range positions {
		list[i] = position.Relation
	}
	held := graph.PostsOn(list, meeting)
	for i, post := range held {
		if at, ok := nodes[post.To]; ok {
			held[i].At = &at
		}
	}
	if best, ok := graph.LikeliestPost(held, out.Behalf); ok {
		out.Post = &best
	}
	return out
}

// ties are the relations of a type from nodes, or to them, by node.
func (w *walker) ties(ctx context.Context, nodes []graph.Key, direction graph.Direction, of graph.RelationType) (map[graph.Key][]Relation, error) {
	out := map[graph.Key][]Relation{}
	return out, w.each(ctx, nodes, direction, of, func(list []Relation) error {
		for _, r := range list {
			node := r.From
			if direction == graph.In {
				node = r.To
			}
			out[node] = append(out[node], r)
		}
		return nil
	})
}

// each hands do the relations of a type from nodes, or to them, in the order of the nodes; none where the walker does
// not go through those of the type.
func (w *walker) each(ctx context.Context, nodes []graph.Key, direction graph.Direction, of graph.RelationType, do func([]Relation) error) error {
	if len(w.types) > 0 && !slices.Contains(w.types, of) {
		return nil
	}
	some := *w
	some.types = []graph.RelationType{of}
	return some.touching(ctx, nodes, direction, do)
}

// starts are the nodes that relations start from, each once, in order.
func starts(ties map[graph.Key][]Relation) []graph.Key {
	var keys []graph.Key
	for _, list := range ties {
		for _, r := range list {
			keys = append(keys, r.From)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// ends are the nodes that relations name.
func (w *walker) ends(ctx context.Context, ties ...map[graph.Key][]Relation) (map[graph.Key]graph.Node, error) {
	var keys []graph.Key
	for _, byNode := range ties {
		for _, list := range byNode {
			for _, r := range list {
				keys = append(keys, r.From, r.To)
				if r.Behalf != 0 {
					keys = append(keys, r.Behalf)
				}
			}
		}
	}
	slices.Sort(keys)
	nodes := map[graph.Key]graph.Node{}
	for some := range slices.Chunk(slices.Compact(keys), nodesAtOnce) {
		found, err := w.r.Nodes(ctx, some)
		if err != nil {
			return nil, err
		}
		maps.Copy(nodes, found)
	}
	return nodes, nil
}
