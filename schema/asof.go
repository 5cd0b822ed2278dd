package schema

import (
	"context"
	"strings"
	"time"

	"parley/graph"
)

// asOf is the moment that questions are about: valid is when it was so in the world, known when the
// graph said so. The zero value is what is known now, at any time.
type asOf struct {
	text  string // canonical, empty for the zero value
	valid *graph.TimeFilter
	known time.Time
}

func (c *catalog) declareAsOf() {
	c.asOf = c.declared.input("AsOf", "The moment that a question is about. Where neither is given: what is known now, at any time.",
		arg{name: "valid", typ: c.edtf, doc: "When it was so in the world: meetings and statements that had begun by then, posts and other relations that possibly held then."},
		arg{name: "known", typ: c.dateTime, doc: "What the graph said then, of articles that had been loaded and not yet replaced or retracted. Who is who is as of today."})
}

func (c *catalog) asOfArg() arg {
	return arg{name: "asOf", typ: c.asOf, doc: "The moment that the question is about; it holds for all that is selected below. Cursors carry it."}
}

// readAsOf reads the argument asOf.
func readAsOf(a args) (asOf, error) { return parseAsOf(a.text("valid"), a.text("known")) }

func parseAsOf(valid, known string) (asOf, error) {
	var out asOf
	if valid != "" {
		d, err := readDate("asOf.valid", valid)
		if err != nil {
			return out, err
		}
		if !d.YearKnown() {
			return out, inputf("asOf.valid needs a year, as in 2025-04-10")
		}
		f := graph.AsOf(d)
		out.valid, valid = &f, d.String()
	}
	if known != "" {
		at, err := time.Parse(time.RFC3339, known)
		if err != nil {
			return out, inputf("asOf.known takes a moment such as 2025-04-11T08:00:00Z")
		}
		out.known = at.UTC()
		known = out.known.Format(time.RFC3339Nano)
	}
	if valid+known != "" {
		out.text = valid + " " + known
	}
	return out, nil
}

// scopeOf is what a field, and all below it, reads from: what its argument asOf says, else what the
// cursors that it is given are as of, else what the field above it reads from.
func (e *execution) scopeOf(above *reads, a args) (*reads, error) {
	if a.has("asOf") {
		at, err := readAsOf(a.object("asOf"))
		if err != nil {
			return above, err
		}
		return e.readsAsOf(at)
	}
	for _, name := range [...]string{"after", "before"} {
		text := cursorAsOf(a.text(name))
		if text == "" || above.asOf.text != "" {
			continue
		}
		valid, known, _ := strings.Cut(text, " ")
		at, err := parseAsOf(valid, known)
		if err != nil {
			return above, inputf("%s: this is no cursor", name)
		}
		return e.readsAsOf(at)
	}
	return above, nil
}

// readsAsOf returns the request's reads as of a time.
func (e *execution) readsAsOf(at asOf) (*reads, error) {
	if at.text == "" {
		return e.reads, nil
	}
	if r := e.scopes[at.text]; r != nil {
		return r, nil
	}
	store := e.reads.store
	if !at.known.IsZero() {
		past, release, err := e.past(e.ctx, at.known)
		if err != nil {
			return e.reads, err
		}
		e.releases = append(e.releases, release)
		store = past
	}
	whole := store
	if at.valid != nil {
		store = &validReader{Reader: store, at: *at.valid}
	}
	r := newReads(e.ctx, store, e.plan.detail)
	r.whole, r.asOf, r.waiting = whole, at, e.reads.waiting
	if e.scopes == nil {
		e.scopes = map[string]*reads{}
	}
	e.scopes[at.text] = r
	return r, nil
}

// release gives back what the execution has read from.
func (e *execution) release() {
	for _, release := range e.releases {
		release()
	}
	e.releases = nil
}

// noPast is where nothing is kept of the past.
func noPast(context.Context, time.Time) (graph.Reader, func(), error) {
	return nil, nil, inputf("asOf.known cannot be answered here: no snapshots of the past are kept")
}

// validReader shows a graph as it was in the world at some time: the events that had begun, and the
// relations that held.
type validReader struct {
	graph.Reader
	at graph.TimeFilter
}

var eventKinds = []graph.Kind{graph.KindMeeting, graph.KindStatement}

func isEvent(k graph.Kind) bool { return k == graph.KindMeeting || k == graph.KindStatement }

// Lookup finds no event that had not begun.
func (v *validReader) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	found, err := v.Reader.Lookup(ctx, refs)
	for ref, nodes := range found {
		var kept []graph.Node
		for _, n := range nodes {
			if !isEvent(n.Kind) || v.at.Events.Keeps(n.Index) {
				kept = append(kept, n)
			}
		}
		found[ref] = kept
	}
	return found, err
}

func (v *validReader) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	return v.Reader.ListNodes(ctx, v.nodes(q))
}

func (v *validReader) CountNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]int, error) {
	return v.Reader.CountNodes(ctx, v.nodes(q))
}

func (v *validReader) CountMeetings(ctx context.Context, q graph.NodeQuery, by graph.MeetingGroup, limit int) ([]graph.MeetingCount, error) {
	return v.Reader.CountMeetings(ctx, v.nodes(q), by, limit)
}

// nodes narrows a query to events that had begun, and to posts held and people met then.
func (v *validReader) nodes(q graph.NodeQuery) graph.NodeQuery {
	q.NodeFilter = v.narrow(q.NodeFilter)
	events, others := 0, 0
	for _, k := range q.Kinds {
		if isEvent(k) {
			events++
		} else {
			others++
		}
	}
	switch {
	case events == 0:
	case others > 0:
		q.And = append(q.And[:len(q.And):len(q.And)], graph.NodeFilter{Or: []graph.NodeFilter{
			{Not: &graph.NodeFilter{Kinds: eventKinds}}, {Kinds: eventKinds, Dates: &v.at.Events},
		}})
	case q.Dates == nil:
		q.Dates = &v.at.Events
	default:
		q.And = append(q.And[:len(q.And):len(q.And)], graph.NodeFilter{Dates: &v.at.Events})
	}
	return q
}

// narrow narrows what a filter looks for besides the nodes themselves.
func (v *validReader) narrow(f graph.NodeFilter) graph.NodeFilter {
	if len(f.Met) > 0 {
		f.MetDates = v.dates(f.MetDates)
	}
	if f.Post != nil && f.Post.Times == nil {
		post := *f.Post
		post.Times = v.times(nil)
		f.Post = &post
	}
	f.And, f.Or = v.narrowEach(f.And), v.narrowEach(f.Or)
	if f.Not != nil {
		not := v.narrow(*f.Not)
		f.Not = &not
	}
	return f
}

func (v *validReader) narrowEach(list []graph.NodeFilter) []graph.NodeFilter {
	var out []graph.NodeFilter
	for _, f := range list {
		out = append(out, v.narrow(f))
	}
	return out
}

func (v *validReader) times(list []graph.TimeFilter) []graph.TimeFilter {
	return append(list[:len(list):len(list)], v.at)
}

func (v *validReader) ListRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	return v.Reader.ListRelations(ctx, v.relations(q))
}

func (v *validReader) CountRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]int, error) {
	return v.Reader.CountRelations(ctx, v.relations(q))
}

// relations narrows a query that has no time of its own: a nearer one wins.
func (v *validReader) relations(q graph.RelationQuery) graph.RelationQuery {
	if len(q.Times) == 0 {
		q.Times = v.times(nil)
	}
	return q
}

func (v *validReader) Neighbours(ctx context.Context, q graph.NeighbourQuery) ([]graph.Relation, error) {
	q.Times = v.times(q.Times)
	return v.Reader.Neighbours(ctx, q)
}

func (v *validReader) Bridges(ctx context.Context, q graph.BridgeQuery) ([]graph.Relation, bool, error) {
	q.Times = v.times(q.Times)
	return v.Reader.Bridges(ctx, q)
}

func (v *validReader) ListDated(ctx context.Context, q graph.DatedQuery) (graph.List[graph.Relation], error) {
	q.Times = v.times(q.Times)
	return v.Reader.ListDated(ctx, q)
}

func (v *validReader) CountDated(ctx context.Context, q graph.DatedQuery) (int, error) {
	q.Times = v.times(q.Times)
	return v.Reader.CountDated(ctx, q)
}

func (v *validReader) ListCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]graph.List[graph.Counterpart], error) {
	q.Dates = v.dates(q.Dates)
	return v.Reader.ListCounterparts(ctx, q)
}

func (v *validReader) CountCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]int, error) {
	q.Dates = v.dates(q.Dates)
	return v.Reader.CountCounterparts(ctx, q)
}

func (v *validReader) ListEncounters(ctx context.Context, q graph.EncounterQuery) (map[[2]graph.Key][]graph.Node, error) {
	q.Dates = v.dates(q.Dates)
	return v.Reader.ListEncounters(ctx, q)
}

// dates is what both a filter of possible dates and this one keep.
func (v *validReader) dates(f *graph.DateFilter) *graph.DateFilter {
	if f == nil {
		return &v.at.Events
	}
	return f.UpTo(v.at.Events.Until)
}
