package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"parley/graph"
)

var (
	//go:embed sql/list/parents.sql
	parents string
	//go:embed sql/list/parents_fewest.sql
	parentsFewest string
	//go:embed sql/list/parents_within.sql
	parentsWithin string
	//go:embed sql/list/parents_words.sql
	parentsWords string
	//go:embed sql/list/within.sql
	within string
	//go:embed sql/count_kinds.sql
	countKinds string
)

// ListNodes implements graph.Reader.
func (s *Store) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	lists := map[graph.Key]graph.List[graph.Node]{}
	l, ok := newNodeList(q)
	if !ok {
		return lists, ctx.Err()
	}
	l.list(q)
	var at int64
	var sort any
	next := nodeForms[q.Detail].scan(&at, &sort)
	err := s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		n, err := next(rows)
		if err != nil {
			return err
		}
		if q.Detail != graph.Whole {
			sortedBy(&n, q.Order, sort)
		}
		parent := graph.Key(at)
		// What hangs on a node in two ways comes twice, one after the other.
		if items := lists[parent].Items; len(items) == 0 || items[len(items)-1].Key != n.Key {
			collect(lists, q.Page, parent, n)
		}
		return nil
	})
	lists = inListOrder(lists, q.Page)
	if err == nil && q.Counted {
		err = s.total(ctx, lists, q)
	}
	return lists, err
}

// total adds to lists how many nodes each has as a whole.
func (s *Store) total(ctx context.Context, lists map[graph.Key]graph.List[graph.Node], q graph.NodeQuery) error {
	counts, err := s.CountNodes(ctx, q)
	for parent, n := range counts {
		list := lists[parent]
		list.Total = n
		lists[parent] = list
	}
	return err
}

// CountNodes implements graph.Reader.
func (s *Store) CountNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]int, error) {
	counts := map[graph.Key]int{}
	l, ok := newNodeList(q)
	if !ok {
		return counts, ctx.Err()
	}
	text, args := countKinds, []any{stringList(l.filter.Kinds)}
	if !l.whole {
		l.count()
		text, args = l.text.String(), l.args
	}
	return counts, s.queries.each(ctx, text, args, func(rows *sql.Rows) error {
		var parent graph.Key
		var n int
		err := rows.Scan(&parent, &n)
		counts[parent] += n
		return err
	})
}

// nodeList is a statement about nodes that hang on others, or on nothing. It looks along one
// source of candidates, in the order of the list where an index allows, and filters them.
type nodeList struct {
	query
	source
	filter  graph.NodeFilter // what is asked for, with nothing in And that its fields have room for
	filters query            // what is asked of candidates
	covered query            // likewise, of which a set has seen to already
	writer  filters          // of conditions
	parents string           // JSON array of [list, at]
	within  bool             // at stands for all locations within it
	fewest  bool             // lists are looked for at one of the parents
	overlap bool             // a candidate may come from several places of one list
	whole   bool             // nothing narrows the kinds
	set     *set             // where nodes are looked for first
	byKind  bool             // it is of words, which are looked for in each kind by itself
	many    int              // how many nodes of a set are too many to go through
}

// newNodeList chooses the source and writes the filters. It is false where nothing can pass.
func newNodeList(q graph.NodeQuery) (*nodeList, bool) {
	f, possible := q.Flat()
	if len(f.Kinds) == 0 || !possible {
		return nil, false
	}
	l := &nodeList{filter: f, many: manyFound}
	switch {
	case q.Via == graph.ViaNothing:
		l.fromAnywhere()
	case len(q.Of) == 0:
		return nil, false
	case q.Via == graph.ViaParty && len(q.Of) == 1 && len(f.All) > 0:
		l.fromParties(q.Of[0])
	default:
		l.source, l.parents = viaSources[q.Via], ownLists(q.Of)
		l.within = q.Via == graph.ViaPlace
		l.overlap = l.within
	}
	if l.kind != "" && !slices.Contains(l.filter.Kinds, l.kind) {
		return nil, false
	}
	if l.tied != "" && !l.overlap && f.Dates == nil {
		l.set = l.writer.set(&l.filter)
	}
	return l, l.write()
}

// write writes the filters. It is false where nothing can pass.
func (l *nodeList) write() bool {
	w := &l.writer
	for _, leaf := range w.leaves(&l.filter) {
		switch {
		case leaf.text == never.text:
			return false
		case l.set != nil && leaf.field == l.set.field:
			l.covered.and(leaf.condition)
		default:
			l.filters.and(leaf.condition)
		}
	}
	for _, c := range w.parts(&l.filter) {
		l.filters.and(c)
	}
	l.whole = l.set == nil && l.walks && l.filters.text.Len() == 0
	if l.byKind && l.filters.text.Len() == 0 {
		l.many = 0 // how far a walk goes depends on the words alone
	}
	if l.kind == "" && !l.walks {
		l.filters.and(where(filterKinds, arg("kinds", stringList(l.filter.Kinds))))
	}
	return true
}

// ownLists writes where lists are looked for that stand each under the key of what it hangs on.
func ownLists(at []graph.Key) string {
	pairs := make([][2]graph.Key, 0, len(at))
	for _, k := range unique(at) {
		pairs = append(pairs, [2]graph.Key{k, k})
	}
	return jsonText(pairs)
}

// oneList writes where one list is looked for, and under which key it stands.
func oneList(under graph.Key, at []graph.Key) string {
	pairs := make([][2]graph.Key, 0, len(at))
	for _, k := range unique(at) {
		pairs = append(pairs, [2]graph.Key{under, k})
	}
	return jsonText(pairs)
}

// fromAnywhere chooses where to look for nodes that need hang on nothing: along what narrows
// them most. What each candidate then passes is not asked again.
func (l *nodeList) fromAnywhere() {
	f := &l.filter
	switch {
	case len(f.MentionedIn) > 0: // few, whatever else is asked
	case len(f.All) > 0:
		l.along(graph.ViaParty, f.All)
		l.fewest, l.overlap = len(f.All) > 1, false
		if len(f.All) == 1 && !stated(f) {
			f.All = nil
		}
		return
	case len(f.SaidBy) > 0:
		l.along(graph.ViaSaid, f.SaidBy)
		f.SaidBy = nil
		return
	case len(f.About) > 0:
		l.along(graph.ViaAbout, f.About)
		f.About = nil
		return
	case len(f.Any) > 0:
		l.along(graph.ViaParty, f.Any)
		if !stated(f) {
			f.Any = nil
		}
		return
	case len(f.Places) > 0:
		l.along(graph.ViaPlace, f.Places)
		f.Places = nil
		return
	case len(f.Mentions) > 0:
		l.along(graph.ViaMentioned, f.Mentions[:1])
		f.Mentions = f.Mentions[1:]
		return
	}
	l.source, l.set = kindSource, l.writer.set(f)
	switch {
	case l.set == nil:
		l.set = l.writer.either(f)
	case l.set.field == fieldWords:
		l.byKind = !intersect(f.Kinds, []graph.Kind{graph.KindArticle, graph.KindStatement})
	}
	if l.set == nil && f.Source != "" && slices.Equal(f.Kinds, []graph.Kind{graph.KindArticle}) {
		l.source = articleSource
	}
	pairs := [][2]any{}
	for _, k := range unique(f.Kinds) {
		pairs = append(pairs, [2]any{0, k})
	}
	l.parents = jsonText(pairs)
}

// fromParties looks for the meetings of an actor in which others must take part, too, along those of whom has the fewest.
func (l *nodeList) fromParties(of graph.Key) {
	f := &l.filter
	at := append(slices.Clone(f.All), of)
	if stated(f) {
		f.And = append(slices.Clip(f.And), graph.NodeFilter{All: []graph.Key{of}, ActingFor: true})
	} else {
		f.All = at
	}
	l.along(graph.ViaParty, at)
	l.parents, l.fewest, l.overlap = oneList(of, at), true, false
}

// along looks for nodes along what hangs on any of some others.
func (l *nodeList) along(via graph.Via, at []graph.Key) {
	l.source, l.parents = viaSources[via], oneList(0, at)
	l.within = via == graph.ViaPlace
	l.overlap = l.within || len(at) > 1
}

// begin writes who the parents are and what is in the set, at most so many and one more, and
// gathers the arguments of the other clauses.
func (l *nodeList) begin(most int) {
	l.args = append(append(l.args, l.filters.args...), l.covered.args...)
	switch {
	case l.within:
		l.add(parentsWithin, arg("parents", l.parents))
	case l.byKind:
		l.add(parentsWords, arg("parents", l.parents))
	case l.fewest:
		l.add(parentsFewest, arg("parents", l.parents))
	default:
		l.add(parents, arg("parents", l.parents))
	}
	if len(l.writer.roots) > 0 {
		l.add(within, arg("roots", keyList(unique(l.writer.roots))))
	}
	switch {
	case l.set == nil:
	case !l.byKind:
		l.found(most)
	case most < 0:
		l.add("", l.set.find.args...)
	default:
		l.add(fewWords(), append(slices.Clone(l.set.find.args), arg("most", most))...)
	}
}

// list writes the statement that lists a page.
func (l *nodeList) list(q graph.NodeQuery) {
	l.begin(l.many)
	first := true
	for _, p := range l.pageParts(q) {
		sort := l.sorting(q.Order, &p.source)
		for _, stretch := range sort.stretches {
			if !first {
				l.add("union all")
			}
			first = false
			l.add("select p.list, " + sort.shown + " as sort,")
			l.add(nodeForms[q.Detail].columns)
			l.add("from parent p cross join node n where " + p.gate)
			l.add("and n.key in (" + p.selecting() + " from")
			if p.passed {
				l.passed(&stretch, q.Page)
			} else {
				l.candidates(p)
				stretch.page(&l.query, q.Page)
			}
			l.add("limit :limit)")
		}
	}
	l.args = append(l.args, arg("limit", oneMore(q.Page)))
	l.add(order(q.Page, "list", "sort", "id"))
	if l.walks { // there is one list, and each kind has filled a page
		l.add("limit :limit")
	}
}

// count writes the statement that counts whole lists.
func (l *nodeList) count() {
	l.begin(l.mostCounted())
	for i, p := range l.countParts() {
		if i > 0 {
			l.add("union all")
		}
		switch {
		case l.overlap:
			l.add("select p.list, count(distinct " + p.child + ") from parent p cross join")
			l.candidates(p)
			l.add("and " + p.gate)
			l.add("group by p.list")
		case p.repeats:
			l.add("select p.list, (select count(*) from (select 1 from")
			l.candidates(p)
			l.add("group by " + p.byDate[0] + ", " + p.byDate[1] + ")) from parent p where " + p.gate)
		default:
			l.add("select p.list, (select count(*) from")
			l.candidates(p)
			l.add(") from parent p where " + p.gate)
		}
	}
}
