package schema

import (
	"cmp"
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// entry is something in a timeline: an event, which is a meeting or a statement, or a relation.
type entry struct {
	event *graph.Node
	fact  *relation
	place graph.Cursor // {DateRise, what it is, its place among those}
}

// What an entry is, in the order in which those of one day come.
const (
	entryMeeting   = "1"
	entryRelation  = "2"
	entryStatement = "3"
)

// timelineTypes are the relations that a timeline tells of: others tell of its meetings and
// statements, or of how things stand for ever.
var timelineTypes = []graph.RelationType{graph.HoldsPosition, graph.MemberOf, graph.Represents}

// timeline is what was made of the arguments.
type timeline struct {
	reads    *reads
	key      string
	page     graph.Page
	events   []graph.NodeQuery // lists that together have the events
	overlap  *graph.NodeQuery  // what is in both of the first two
	relation graph.DatedQuery
}

// listTimeline resolves what happened to nodes, in the order of time.
func listTimeline(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	l := &timeline{reads: c.reads, key: c.key}
	var err error
	if l.page, err = c.page(sortTimeline); err != nil {
		return nil, err
	}
	since, until, err := c.args.bounds()
	if err != nil {
		return nil, err
	}
	of := c.args.texts("of")
	if len(of) == 0 || len(of) > maxOf {
		return nil, inputf("of takes 1 to %d ids or names", maxOf)
	}
	refs := references{reads: c.reads}
	var actors, places, meetings []graph.Key
	for _, text := range of {
		refs.add(text, graph.EntityKinds, func(n *graph.Node) error {
			switch n.Kind {
			case graph.KindLocation:
				places = append(places, n.Key)
			case graph.KindMeeting:
				meetings = append(meetings, n.Key)
			default:
				actors = append(actors, n.Key)
			}
			return nil
		})
	}
	return thunk(func() (any, error) {
		if err := refs.settle(); err != nil {
			return nil, err
		}
		l.look(actors, places, meetings, since, until)
		return &connection{page: l.entries, count: l.count}, nil
	}), nil
}

// look says where the entries are to be found.
func (l *timeline) look(actors, places, meetings []graph.Key, since, until graph.Date) {
	var dates *graph.DateFilter
	if !since.IsZero() || !until.IsZero() {
		dates = graph.NewDateFilter(since, until, false)
		l.relation.Times = []graph.TimeFilter{graph.During(since, until)}
	}
	add := func(f graph.NodeFilter) {
		f.Dates = dates
		l.events = append(l.events, graph.NodeQuery{NodeFilter: f, Order: graph.ByDateRising})
	}
	if len(actors) > 0 {
		add(graph.NodeFilter{Kinds: meetingKinds, Any: actors, ActingFor: true})
	}
	if len(places) > 0 {
		add(graph.NodeFilter{Kinds: meetingKinds, Places: places})
	}
	if len(actors) > 0 && len(places) > 0 {
		l.overlap = &graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: meetingKinds, Any: actors, ActingFor: true, Places: places, Dates: dates}}
	}
	if len(actors) > 0 {
		add(graph.NodeFilter{Kinds: statementKinds, SaidBy: actors})
	}
	if about := slices.Concat(places, meetings); len(about) > 0 {
		f := graph.NodeFilter{Kinds: statementKinds, About: about}
		if len(actors) > 0 { // what they said is there already
			f.Not = &graph.NodeFilter{SaidBy: actors}
		}
		add(f)
	}
	l.relation.Of, l.relation.Types = actors, timelineTypes
}

// entries is the page: of each list as much as the page could hold, merged.
func (l *timeline) entries() func() (page, error) {
	lists := make([]func() (graph.List[graph.Node], error), len(l.events))
	for i, q := range l.events {
		q.Page = l.pageOf(kindOfEntry(q.Kinds[0]))
		lists[i] = l.reads.lists(l.key+string(rune('a'+i)), q).get(0)
	}
	dated := once(l.reads, "relations of "+l.key, func() (graph.List[graph.Relation], error) {
		q := l.relation
		q.Page = l.pageOf(entryRelation)
		if len(q.Of) == 0 {
			return graph.List[graph.Relation]{}, nil
		}
		return l.reads.store.ListDated(l.reads.ctx, q)
	})
	return func() (page, error) {
		out := page{asked: l.page, items: []any{}}
		var found []*entry
		for _, get := range lists {
			list, err := get()
			if err != nil {
				return out, err
			}
			out.more = out.more || list.More
			for i := range list.Items {
				n := &list.Items[i]
				found = append(found, &entry{event: n, place: graph.Cursor{graph.DateRise(n.Index.DateSort), kindOfEntry(n.Kind), n.ID, "", ""}})
			}
		}
		relations, err := dated()
		if err != nil {
			return out, err
		}
		out.more = out.more || relations.More
		told, err := l.reads.datedEntries(relations.Items)
		if err != nil {
			return out, err
		}
		return l.cut(append(found, told...), out), nil
	}
}

// cut sorts entries and leaves out what comes twice and what is beyond the page.
func (l *timeline) cut(found []*entry, out page) page {
	slices.SortFunc(found, func(a, b *entry) int { return slices.Compare(a.place, b.place) })
	found = slices.CompactFunc(found, func(a, b *entry) bool { return slices.Equal(a.place, b.place) })
	if len(found) > l.page.Limit {
		found, out.more = found[:l.page.Limit], true
	}
	for _, e := range found {
		out.items = append(out.items, e)
	}
	out.cursor = func(i int) any { return l.reads.cursor(found[i].place, sortTimeline) }
	return out
}

// datedEntries are relations as entries.
func (r *reads) datedEntries(list []graph.Relation) ([]*entry, error) {
	ends := make([][2]func() (*graph.Node, error), len(list))
	for i, f := range list {
		ends[i] = [2]func() (*graph.Node, error){r.nodes().get(f.From), r.nodes().get(f.To)}
	}
	var out []*entry
	for i, f := range list {
		from, err := ends[i][0]()
		if err != nil {
			return nil, err
		}
		to, err := ends[i][1]()
		if err != nil {
			return nil, err
		}
		if from != nil && to != nil {
			c := f.DatedCursor(from.ID, to.ID)
			out = append(out, &entry{fact: &relation{&f}, place: graph.Cursor{c[0], entryRelation, c[1], c[2], c[3]}})
		}
	}
	return out, nil
}

func kindOfEntry(k graph.Kind) string {
	if k == graph.KindStatement {
		return entryStatement
	}
	return entryMeeting
}

// pageOf is the page of the list of one kind of entries that a page of the timeline needs.
func (l *timeline) pageOf(kind string) graph.Page {
	out := graph.Page{Limit: l.page.Limit}
	after := l.page.After
	if after == nil {
		return out
	}
	parts := 2 // of the cursors of that list
	if kind == entryRelation {
		parts = 4
	}
	out.After = make(graph.Cursor, parts)
	switch out.After[0] = after[0]; cmp.Compare(kind, after[1]) {
	case 0:
		copy(out.After[1:], after[2:])
	case -1: // all of that day are on pages before
		out.After[1] = graph.LastText
	}
	return out
}

// count counts the entries. A meeting of an actor at a place of the timeline is in two lists.
func (l *timeline) count() func() (int, error) {
	var add []func() (int, error)
	for i, q := range l.events {
		add = append(add, l.reads.countNodes(l.key+string(rune('a'+i)), q).get(0))
	}
	if len(l.relation.Of) > 0 {
		add = append(add, once(l.reads, "count of relations of "+l.key, func() (int, error) {
			return l.reads.store.CountDated(l.reads.ctx, l.relation)
		}))
	}
	twice := func() (int, error) { return 0, nil }
	if l.overlap != nil {
		twice = l.reads.countNodes(l.key+" overlap", *l.overlap).get(0)
	}
	return func() (int, error) {
		n, err := twice()
		sum := -n
		for _, get := range add {
			if err != nil {
				break
			}
			n, err = get()
			sum += n
		}
		return sum, err
	}
}

func (c *catalog) timelineFields() []field {
	event := func(k graph.Kind) func(*entry) any {
		return func(e *entry) any {
			if e.event == nil || e.event.Kind != k {
				return nil
			}
			return e.event
		}
	}
	return []field{
		{name: "date", typ: c.edtf, doc: "When it was, or since when the relation has held, as precisely as is known.", get: of(func(e *entry) any { return text(e.date()) })},
		{name: "earliest", typ: graphql.String, doc: "The first day that the date allows, YYYY-MM-DD.", get: of(func(e *entry) any { return day(e.index().Earliest) })},
		{name: "latest", typ: graphql.String, doc: "The last day that the date allows, YYYY-MM-DD.", get: of(func(e *entry) any { return day(e.index().Latest) })},
		{name: "relation", typ: c.relation, doc: "The relation, where it is one.", get: of(func(e *entry) any { return e.fact })},
		{name: "meeting", typ: c.meeting, doc: "The meeting, where it is one.", get: of(event(graph.KindMeeting))},
		{name: "statement", typ: c.statement, doc: "The statement, where it is one.", get: of(event(graph.KindStatement))},
		{name: "summary", typ: must(graphql.String), doc: "The entry in words.", get: entrySummary},
	}
}

func (e *entry) date() string {
	if e.fact != nil {
		return cmp.Or(e.fact.Since, e.fact.Until)
	}
	return e.event.Date
}

func (e *entry) index() (x graph.Index) {
	x.IndexDate(e.date())
	return x
}

func entrySummary(p graphql.ResolveParams) (any, error) {
	e := p.Source.(*entry)
	switch {
	case e.fact != nil:
		return callOf(p).reads.inWords(e.fact), nil
	case e.event.Kind == graph.KindMeeting:
		return e.event.Name, nil
	}
	p.Source = e.event
	return statementSummary.resolve(p)
}

var statementSummary = &linked{linkOf(graph.In, graph.Said), func(p graphql.ResolveParams, list []graph.Relation) (any, error) {
	text := clip(p.Source.(*graph.Node).Name)
	return farEnds(p, bySupport(list), func(speakers []*graph.Node) any {
		if len(speakers) == 0 {
			return text
		}
		return speakers[0].Name + ": " + text
	}), nil
}}
