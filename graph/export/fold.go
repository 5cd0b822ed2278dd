package export

import (
	"context"
	"slices"

	"parley/graph"
)

// How much of a folded graph is asked for at once.
const (
	metOfEach = 100  // of some actors, whom each met
	metOfOne  = 5000 // of one
	pairsOnce = 500  // whose last meetings are asked for together
)

// met is somebody whom an actor met.
type met struct {
	of graph.Key
	graph.Counterpart
}

// met hands do whom actors met, of those that the part keeps, in the order of the actors.
func (p *Part) met(ctx context.Context, actors []graph.Key, do func([]met) error) error {
	for some := range slices.Chunk(actors, startsAtOnce) {
		lists, err := p.walk.r.ListCounterparts(ctx, graph.CounterpartQuery{Of: some, Dates: p.dates(), Page: graph.Page{Limit: metOfEach}})
		if err != nil {
			return err
		}
		for _, actor := range some {
			if err := p.metBy(ctx, actor, lists[actor], do); err != nil {
				return err
			}
		}
	}
	return nil
}

// metBy hands do whom one actor met: those of a list, and where it is not all the rest.
func (p *Part) metBy(ctx context.Context, actor graph.Key, list graph.List[graph.Counterpart], do func([]met) error) error {
	for len(list.Items) > 0 {
		var found []met
		for _, c := range list.Items {
			if p.walk.keeps(c.Actor) {
				found = append(found, met{actor, c})
			}
		}
		if len(found) > 0 {
			if err := do(found); err != nil {
				return err
			}
		}
		if !list.More {
			return nil
		}
		page := graph.Page{Limit: metOfOne, After: list.Items[len(list.Items)-1].Cursor()}
		lists, err := p.walk.r.ListCounterparts(ctx, graph.CounterpartQuery{Of: []graph.Key{actor}, Dates: p.dates(), Page: page})
		if err != nil {
			return err
		}
		list = lists[actor]
	}
	return nil
}

// folded hands do the edges of a folded graph, each from that end that comes first among the nodes.
func (p *Part) folded(ctx context.Context, do func([]Edge) error) error {
	return p.eachNode(ctx, func(nodes []graph.Node) error {
		byKey := map[graph.Key]graph.Node{}
		var keys []graph.Key
		for _, n := range nodes {
			byKey[n.Key] = n
			keys = append(keys, n.Key)
		}
		return p.met(ctx, keys, func(list []met) error {
			list = slices.DeleteFunc(list, func(m met) bool { return compareKinds(byKey[m.of], m.Actor) >= 0 })
			for some := range slices.Chunk(list, pairsOnce) {
				edges, err := p.meetings(ctx, byKey, some)
				if err != nil {
					return err
				}
				if err := do(edges); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// meetings makes the edges between actors, each with the first sentence on their last meeting.
func (p *Part) meetings(ctx context.Context, actors map[graph.Key]graph.Node, list []met) ([]Edge, error) {
	q := graph.EncounterQuery{Dates: p.dates(), Limit: 1}
	for _, m := range list {
		q.Pairs = append(q.Pairs, [2]graph.Key{m.of, m.Actor.Key})
	}
	last, err := p.walk.r.ListEncounters(ctx, q)
	if err != nil {
		return nil, err
	}
	var meetings []graph.Key
	for _, pair := range q.Pairs {
		for _, m := range last[pair] {
			meetings = append(meetings, m.Key)
		}
	}
	found, err := p.walk.r.NodeEvidence(ctx, meetings, 1)
	if err != nil {
		return nil, err
	}
	quotes, err := firstQuotes(ctx, p.walk, found)
	if err != nil {
		return nil, err
	}
	edges := make([]Edge, len(list))
	for i, m := range list {
		e := Edge{Type: Met, From: actors[m.of].ID, To: m.Actor.ID, Label: "met", Weight: m.Count, Begin: m.First, End: m.Last, Basis: graph.Stated}
		e.ID = edgeID(e.Type, e.From, e.To, "")
		for _, meeting := range last[q.Pairs[i]] {
			e.Meeting, e.Evidence = meeting.ID, quotes[meeting.Key]
			if e.Evidence != nil {
				e.Confidence = e.Evidence.Confidence
			}
		}
		edges[i] = e
	}
	return edges, nil
}
