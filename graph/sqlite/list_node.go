package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"
	"strings"

	"parley/graph"
)

var (
	//go:embed sql/list/node_columns.sql
	nodeColumns string
	//go:embed sql/list/parents.sql
	parents string
	//go:embed sql/list/parents_within.sql
	parentsWithin string
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
	err := s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		var parent graph.Key
		n, err := scanNode(rows, &parent)
		if err != nil {
			return err
		}
		// What hangs on a node in two ways comes twice, one after the other.
		if items := lists[parent].Items; len(items) == 0 || items[len(items)-1].Key != n.Key {
			collect(lists, q.Page, parent, n)
		}
		return nil
	})
	return inListOrder(lists, q.Page), err
}

// CountNodes implements graph.Reader.
func (s *Store) CountNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]int, error) {
	counts := map[graph.Key]int{}
	l, ok := newNodeList(q)
	if !ok {
		return counts, ctx.Err()
	}
	text, args := countKinds, []any{stringList(q.Kinds)}
	if !l.whole {
		l.count(q)
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
	filters query
	marks   query  // the filter by words
	parents string // JSON array of [list, at]
	within  bool   // at stands for all locations within it
	overlap bool   // a candidate may come from several places of one list
	node    bool   // a filter looks at the node
	whole   bool   // nothing narrows the kinds
	words   bool   // nodes are found by their words
	many    int    // how many matches are too many to go through
}

// newNodeList chooses the source and writes the filters. It is false where nothing can pass.
func newNodeList(q graph.NodeQuery) (*nodeList, bool) {
	l := &nodeList{many: manyMatches}
	if !l.filter(q) {
		return nil, false
	}
	if q.Via == graph.ViaNothing {
		return l, l.fromAnywhere(q)
	}
	l.source = viaSources[q.Via]
	if len(q.Of) == 0 || l.kind != "" && !slices.Contains(q.Kinds, l.kind) {
		return nil, false
	}
	l.within = q.Via == graph.ViaPlace
	l.overlap = l.within
	if l.kind == "" {
		l.filters.add(filterKinds, arg("kinds", stringList(q.Kinds)))
		l.node = true
	}
	l.parents = parentList(q.Of, true)
	return l, true
}

// parentList writes what lists are looked for at; each stands under its own key or under 0.
func parentList(at []graph.Key, own bool) string {
	pairs := make([][2]graph.Key, 0, len(at))
	for _, k := range unique(at) {
		if own {
			pairs = append(pairs, [2]graph.Key{k, k})
		} else {
			pairs = append(pairs, [2]graph.Key{0, k})
		}
	}
	return jsonText(pairs)
}

// fromAnywhere chooses where to look for nodes that need hang on nothing: along what narrows
// them most.
func (l *nodeList) fromAnywhere(q graph.NodeQuery) bool {
	l.overlap = true
	switch {
	case len(q.All) > 0:
		l.source, l.parents, l.overlap = viaSources[graph.ViaParty], parentList(q.All[:1], false), false
	case len(q.Any) > 0:
		l.source, l.parents = viaSources[graph.ViaParty], parentList(q.Any, false)
	case len(q.Places) > 0:
		l.source, l.parents, l.within = viaSources[graph.ViaPlace], parentList(q.Places, false), true
	case len(q.Mentions) > 0:
		l.source, l.parents, l.overlap = viaSources[graph.ViaMentioned], parentList(q.Mentions[:1], false), false
	default:
		l.overlap = false
		l.source = kindSource
		if len(q.Words) > 0 {
			l.source, l.words = wordSource, true
		} else if q.Source != "" && slices.Equal(q.Kinds, []graph.Kind{graph.KindArticle}) {
			l.source = articleSource
		}
		pairs := [][2]any{}
		for _, k := range unique(q.Kinds) {
			pairs = append(pairs, [2]any{0, k})
		}
		l.parents = jsonText(pairs)
		l.whole = !l.node
		return len(q.Kinds) > 0
	}
	return l.kind == "" || slices.Contains(q.Kinds, l.kind)
}

// begin writes who the parents are and what has the words, at most so many and one more, and
// gathers the arguments of the other clauses.
func (l *nodeList) begin(q graph.NodeQuery, most int) {
	for _, a := range l.brings {
		l.args = append(l.args, a)
	}
	l.args = append(append(l.args, l.filters.args...), l.marks.args...)
	if l.within {
		l.add(parentsWithin, arg("parents", l.parents))
	} else {
		l.add(parents, arg("parents", l.parents))
	}
	if len(q.Places) > 0 {
		l.add(within, arg("places", keyList(q.Places)))
	}
	if l.words {
		l.matches(q.Words, q.Kinds, most)
	}
}

// part is a stretch of the candidates. Those that were found by their words need not be looked
// through for them.
type part struct {
	from, and string
	byWords   bool
}

// parts are the stretches of the candidates in which a list is to be found: one, or where dates
// narrow it those that start within the days asked for, and those of which one cannot tell.
func (l *nodeList) parts(q graph.NodeQuery, from string) []part {
	first, last, ok := window(q.Dates)
	if !ok || l.vague == "" {
		return []part{{from: from, byWords: l.words}}
	}
	l.args = append(l.args, arg("first", first), arg("last", last))
	return []part{
		{from: from, and: "and " + l.byDate[0] + " between :first and :last"},
		{from: l.vague, and: "and " + l.byDate[0] + " not between :first and :last"},
	}
}

// candidates writes what finds the candidates of a part.
func (l *nodeList) candidates(p part) {
	l.add(p.from)
	if !p.byWords {
		l.add(l.marks.text.String())
	}
	l.add(l.filters.text.String())
	l.add(p.and)
}

// list writes the statement that lists a page.
func (l *nodeList) list(q graph.NodeQuery) {
	l.begin(q, l.many)
	sort, column := l.byName, "name_sort"
	if q.Order == graph.ByDate {
		sort, column = l.byDate, "date_sort"
	}
	parts := l.parts(q, l.joined)
	if l.words {
		parts = append(parts, part{from: walkWords})
	}
	for i, p := range parts {
		if i > 0 {
			l.add("union all")
		}
		l.add("select p.list,")
		l.add(nodeColumns)
		l.add("from parent p cross join node n where n.key in (")
		l.add("select " + l.child)
		l.candidates(p)
		l.page(q.Page, sort[:]...)
		if l.repeats {
			l.add("group by " + sort[0] + ", " + sort[1])
		}
		l.add(order(q.Page, sort[:]...))
		l.add("limit :limit)", arg("limit", oneMore(q.Page)))
	}
	l.add(order(q.Page, "list", column, "id"))
}

// count writes the statement that counts whole lists.
func (l *nodeList) count(q graph.NodeQuery) {
	l.begin(q, -1)
	from := l.bare
	if l.node || from == "" {
		from = l.joined
	}
	for i, p := range l.parts(q, from) {
		if i > 0 {
			l.add("union all")
		}
		switch {
		case l.overlap:
			p.from = strings.TrimPrefix(p.from, "from")
			l.add("select p.list, count(distinct " + l.child + ") from parent p cross join")
			l.candidates(p)
			l.add("group by p.list")
		case l.repeats:
			l.add("select p.list, (select count(*) from (select 1")
			l.candidates(p)
			l.add("group by " + l.byDate[0] + ", " + l.byDate[1] + ")) from parent p")
		default:
			l.add("select p.list, (select count(*)")
			l.candidates(p)
			l.add(") from parent p")
		}
	}
}
