package schema

import (
	"cmp"
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// tie is a meeting of two actors, or a relation from one to the other.
type tie struct {
	pair    *pair
	meeting *graph.Node
	fact    *relation
	sort    graph.Cursor // {DateSort, id}
}

// pair is two actors, and what is asked of what ties them.
type pair struct {
	reads *reads
	a, b  *graph.Node
	query graph.NodeQuery // of their meetings
	key   string
}

// between resolves what ties two actors: their meetings from the store's list, and the few
// direct relations merged in.
func between(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	q := graph.NodeQuery{Order: graph.ByDate, Detail: c.reads.detail, NodeFilter: graph.NodeFilter{Kinds: meetingKinds, ActingFor: true}}
	var err error
	if q.Page, err = c.page(sortDate); err != nil {
		return nil, err
	}
	if q.Dates, err = c.args.dates(); err != nil {
		return nil, err
	}
	pr := &pair{reads: c.reads, query: q, key: c.key}
	refs := references{reads: c.reads}
	refs.want(c.args, "a", actorKinds, func(n *graph.Node) error { pr.a = n; return nil })
	refs.want(c.args, "b", actorKinds, func(n *graph.Node) error { pr.b = n; return nil })
	return thunk(func() (any, error) {
		if err := refs.settle(); err != nil {
			return nil, err
		}
		if pr.a == nil || pr.b == nil || pr.a.Key == pr.b.Key {
			return nil, inputf("a and b must be two actors")
		}
		pr.query.All = []graph.Key{pr.a.Key, pr.b.Key}
		return &connection{page: pr.page, count: pr.count}, nil
	}), nil
}

// tying are the types of relation that may run between two actors. A store that looked at the others, too, would go
// through all meetings and articles of one of the two.
var tying = func() (types []graph.RelationType) {
	actor := func(k graph.Kind) bool { return slices.Contains(actorKinds, k) }
	for _, l := range graph.LegalRelations {
		if slices.ContainsFunc(l.From, actor) && slices.ContainsFunc(l.To, actor) {
			types = append(types, l.Type)
		}
	}
	return types
}()

// ties is the link along the relations between the two, of a.
func (pr *pair) ties() *link {
	return &link{"ties " + pr.key, pr.reads.store, graph.RelationQuery{
		Direction: graph.Both, Types: tying, To: pr.b.Key, Page: graph.Page{Limit: maxList},
	}}
}

// ahead is that the ties will be asked for beside the meetings.
func (pr *pair) ahead() []*ahead {
	if !pr.reads.foresees() {
		return nil
	}
	l := pr.ties()
	ask := &graph.Ahead{RelationQuery: l.query}
	ask.Of = []graph.Key{pr.a.Key}
	return []*ahead{{link: l, ask: ask}}
}

// direct are the relations between the two.
func (pr *pair) direct() ([]*tie, error) {
	list, err := pr.reads.linked(pr.ties()).get(pr.a.Key)()
	var out []*tie
	for _, f := range list.Items {
		var x graph.Index
		x.IndexDate(cmp.Or(f.Since, f.Earliest))
		if pr.query.Dates != nil && !pr.query.Dates.Keeps(span(f, x)) {
			continue
		}
		from, to := pr.a.ID, pr.b.ID
		if f.From == pr.b.Key {
			from, to = to, from
		}
		id := factID("relation/", f, from, to)
		out = append(out, &tie{pair: pr, fact: &relation{&f}, sort: graph.Cursor{x.DateSort, id}})
	}
	return out, err
}

// span is the index of a relation that holds from its first to its last day.
func span(f graph.Relation, x graph.Index) graph.Index {
	if f.Earliest != "" || f.Latest != "" {
		x.Earliest, x.Latest = cmp.Or(f.Earliest, graph.OpenStart), cmp.Or(f.Latest, graph.OpenEnd)
	}
	return x
}

func (pr *pair) page() func() (page, error) {
	meetings := pr.reads.lists(pr.key, pr.query).before(pr.ahead()).get(0)
	return func() (page, error) {
		list, err := meetings()
		if err != nil {
			return page{}, err
		}
		relations, err := pr.direct()
		if err != nil {
			return page{}, err
		}
		return pr.merge(list, relations), nil
	}
}

// merge puts the relations among the meetings and cuts off what is beyond the page.
func (pr *pair) merge(list graph.List[graph.Node], relations []*tie) page {
	asked := pr.query.Page
	var ties []*tie
	for i := range list.Items {
		n := &list.Items[i]
		ties = append(ties, &tie{pair: pr, meeting: n, sort: n.Cursor(graph.ByDate)})
	}
	for _, t := range relations {
		if asked.After == nil || slices.Compare(t.sort, asked.After) > 0 {
			ties = append(ties, t)
		}
	}
	slices.SortFunc(ties, func(a, b *tie) int { return slices.Compare(a.sort, b.sort) })
	out := page{asked: asked, more: list.More}
	if len(ties) > asked.Limit {
		ties, out.more = ties[:asked.Limit], true
	}
	for _, t := range ties {
		out.items = append(out.items, t)
	}
	if out.items == nil {
		out.items = []any{}
	}
	out.cursor = func(i int) any { return pr.reads.cursor(ties[i].sort, sortDate) }
	return out
}

func (pr *pair) count() func() (int, error) {
	meetings := pr.reads.countNodes(pr.key, pr.query).get(0)
	return func() (int, error) {
		n, err := meetings()
		if err != nil {
			return 0, err
		}
		relations, err := pr.direct()
		return n + len(relations), err
	}
}

// via resolves through whom the two took part: those who acted for one of them.
func via(p graphql.ResolveParams) (any, error) {
	t := p.Source.(*tie)
	if t.meeting == nil {
		return []any{}, nil
	}
	p.Source = t.meeting
	through := linked{parts, func(_ graphql.ResolveParams, list []graph.Relation) (any, error) {
		r := callOf(p).reads
		actors := make([]func() (*graph.Node, error), len(list))
		sides := make([]func() (*graph.Node, error), len(list))
		for i, f := range list {
			actors[i], sides[i] = r.nodes().get(f.From), r.nodeOrNil(f.Behalf)
		}
		return thunk(func() (any, error) {
			out := []any{}
			for i := range actors {
				actor, err := actors[i]()
				if err != nil {
					return nil, err
				}
				side, err := sides[i]()
				if err != nil {
					return nil, err
				}
				if actor != nil && actor.Key != t.pair.a.Key && actor.Key != t.pair.b.Key && (actsFor(side, t.pair.a) || actsFor(side, t.pair.b)) {
					out = append(out, actor)
				}
			}
			return out, nil
		}), nil
	}}
	return through.resolve(p)
}

// actsFor reports whether who takes part for a side takes part for an actor too: the side
// itself, or the state that the side serves.
func actsFor(side, actor *graph.Node) bool {
	if side == nil {
		return false
	}
	return side.Key == actor.Key || actor.Code != "" && side.Country == actor.Code
}

func (c *catalog) tieFields() []field {
	return []field{
		{name: "date", typ: c.edtf, doc: "When the meeting is, or since when the relation has held.", get: of(func(t *tie) any {
			if t.meeting != nil {
				return text(t.meeting.Date)
			}
			return text(t.fact.Since)
		})},
		{name: "via", typ: many(c.actor), doc: "Those who took part in the meeting on behalf of one of the two.", more: brief, get: via},
		{name: "relation", typ: c.relation, doc: "The relation, where the tie is one.", get: of(func(t *tie) any { return t.fact })},
		{name: "meeting", typ: c.meeting, doc: "The meeting, where the tie is one.", get: of(func(t *tie) any { return t.meeting })},
		{name: "summary", typ: must(graphql.String), doc: "The tie in words.", get: tieSummary},
	}
}

func tieSummary(p graphql.ResolveParams) (any, error) {
	t := p.Source.(*tie)
	if t.meeting != nil {
		return t.meeting.Name, nil
	}
	return callOf(p).reads.inWords(t.fact), nil
}
