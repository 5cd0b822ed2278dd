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
	pairsOnce = 500  // on whose last meetings sentences are asked for together
)

// met is somebody whom an actor met.
type met struct {
	of graph.Key
	graph.Counterpart
}

// met hands do whom actors met, of some kinds and of those that the part keeps, in the order of the actors.
func (p *Part) met(ctx context.Context, actors []graph.Key, kinds []graph.Kind, do func([]met) error) error {
	q := graph.CounterpartQuery{Kinds: kinds, Dates: p.dates(), Newest: true, Page: graph.Page{Limit: metOfEach}}
	for some := range slices.Chunk(actors, startsAtOnce) {
		q.Of = some
		lists, err := p.walk.r.ListCounterparts(ctx, q)
		if err != nil {
			return err
		}
		var found []met
		for _, actor := range some {
			found = p.addMet(found, actor, lists[actor].Items)
			if !lists[actor].More {
				continue
			}
			if err := do(found); err != nil {
				return err
			}
			found = nil
			if err := p.restMet(ctx, q, actor, lists[actor], do); err != nil {
				return err
			}
		}
		if err := do(found); err != nil {
			return err
		}
	}
	return nil
}

// restMet hands do whom one actor met that come after those of a list.
func (p *Part) restMet(ctx context.Context, q graph.CounterpartQuery, actor graph.Key, list graph.List[graph.Counterpart], do func([]met) error) error {
	q.Of, q.Page.Limit = []graph.Key{actor}, metOfOne
	for list.More && len(list.Items) > 0 {
		q.Page.After = list.Items[len(list.Items)-1].Cursor()
		lists, err := p.walk.r.ListCounterparts(ctx, q)
		if err != nil {
			return err
		}
		list = lists[actor]
		if err := do(p.addMet(nil, actor, list.Items)); err != nil {
			return err
		}
	}
	return nil
}

func (p *Part) addMet(found []met, actor graph.Key, list []graph.Counterpart) []met {
	for _, c := range list {
		if p.walk.keeps(c.Actor) {
			found = append(found, met{actor, c})
		}
	}
	return found
}

// touchMet finds the nodes of a folded part: who met any that it may have.
func (p *Part) touchMet(ctx context.Context, nodes []graph.Key) error {
	counts, err := p.walk.r.CountCounterparts(ctx, graph.CounterpartQuery{Of: nodes, Kinds: p.all, Dates: p.dates()})
	for key, n := range counts {
		if n > 0 {
			p.only[key] = true
		}
	}
	return err
}

// folded hands do the edges of a folded graph, each from that end that comes first among the nodes. So of those who come late only
// the others who come late are asked for: states met many people, but few states.
func (p *Part) folded(ctx context.Context, do func([]Edge) error) error {
	return p.eachNode(ctx, func(nodes []graph.Node) error {
		byKey := map[graph.Key]graph.Node{}
		var keys []graph.Key
		for _, n := range nodes {
			byKey[n.Key] = n
			keys = append(keys, n.Key)
		}
		others := kinds[slices.Index(kinds, nodes[0].Kind):]
		return p.met(ctx, keys, others, func(list []met) error {
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
	meetings := make([]graph.Key, len(list))
	for i, m := range list {
		meetings[i] = m.Newest
	}
	slices.Sort(meetings)
	meetings = slices.Compact(meetings)
	found, err := p.walk.r.NodeEvidence(ctx, meetings, 1)
	if err != nil {
		return nil, err
	}
	quotes, err := firstQuotes(ctx, p.walk, found)
	if err != nil {
		return nil, err
	}
	if err := p.walk.know(ctx, meetings); err != nil {
		return nil, err
	}
	edges := make([]Edge, len(list))
	for i, m := range list {
		e := Edge{
			Type: Met, From: actors[m.of].ID, To: m.Actor.ID, Label: "met", Weight: m.Count, Begin: m.First, End: m.Last, Basis: graph.Stated,
			Meeting: p.walk.refs[m.Newest].id, Evidence: quotes[m.Newest],
		}
		e.ID = edgeID(e.Type, e.From, e.To, "")
		if e.Evidence != nil {
			e.Confidence = e.Evidence.Confidence
		}
		edges[i] = e
	}
	return edges, nil
}
