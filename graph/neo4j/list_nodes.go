package neo4j

import (
	"context"
	"slices"
	"strings"

	"parley/graph"
)

// ListNodes lists nodes; see graph.NodeQuery.
func (s *Store) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	out := map[graph.Key]graph.List[graph.Node]{}
	st, kept, ok := listNodes(q)
	if !ok {
		return out, nil
	}
	found, totals := map[graph.Key][]graph.Node{}, map[graph.Key]int{}
	text, read := shapeNodes(q, st)
	counted := q.Counted && kept != nil
	if counted {
		text = beside(text, kept)
	}
	err := s.read(ctx, "list nodes", text, st.params, func(r row) {
		read(r, func(of graph.Key, n graph.Node) { found[of] = append(found[of], n) })
		if counted {
			r.rowsOf(1, func(r row) { totals[graph.Key(r.int(0))] = r.int(1) })
		}
	})
	if q.Counted && !counted && err == nil {
		totals, err = s.CountNodes(ctx, q)
	}
	for of, nodes := range found {
		slices.SortFunc(nodes, inOrder(q.Order))
		out[of] = graph.Cut(nodes, q.Page)
	}
	for of, total := range totals {
		list := out[of]
		list.Total = total
		out[of] = list
	}
	return out, err
}

// shapeNodes makes the statement of a list return as much of the nodes as is asked for, and what is asked of them next, and says how a
// record is read: nodes, each with the key under which it stands.
func shapeNodes(q graph.NodeQuery, st statement) (shaped string, read func(row, func(graph.Key, graph.Node))) {
	most := (len(q.Of) + 1) * (q.Page.Limit + 1)
	if q.Detail == graph.Whole {
		return many(st.text, most, whole), func(r row, each func(graph.Key, graph.Node)) {
			r.rowsOf(0, func(r row) { each(graph.Key(r.int(1)), r.props(0).node()) })
		}
	}
	columns, node := nodeRows(q)
	ahead := newAheads(q.Ahead, q.Detail, most, st.params)
	return ahead.beside(st.text, columns, "n"), func(r row, each func(graph.Key, graph.Node)) {
		ahead.read(r, func(r row) { each(node(r)) })
	}
}

// nodeRows is how the rows of a list of brief or bare nodes are read.
func nodeRows(q graph.NodeQuery) (columns string, read func(row) (graph.Key, graph.Node)) {
	if q.Detail == graph.Bare {
		bare := bareNodeOf(q.Kinds, q.Order)
		return bare.listed(), func(r row) (graph.Key, graph.Node) { return graph.Key(r.int(0)), bare.read(r[2:], r.str(1)) }
	}
	return briefNodes[q.Order].of("n") + ", key", func(r row) (graph.Key, graph.Node) { return graph.Key(r.int(1)), r.row(0).briefNode(q.Order) }
}

// inOrder compares nodes as a list does.
func inOrder(o graph.Order) func(a, b graph.Node) int {
	return func(a, b graph.Node) int {
		return slices.CompareFunc(a.Cursor(o), b.Cursor(o), func(x, y string) int { return strings.Compare(indexed(x), indexed(y)) })
	}
}

// CountNodes counts nodes; see graph.NodeQuery.
func (s *Store) CountNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]int, error) {
	out := map[graph.Key]int{}
	st, ok := countNodes(q)
	if !ok {
		return out, nil
	}
	err := s.read(ctx, "count nodes", st.text, st.params, func(r row) { out[graph.Key(r.int(0))] = r.int(1) })
	return out, err
}

// statement is a text with its parameters.
type statement struct {
	text   string
	params map[string]any
}

// listNodes builds the statement of a list, from parts in a fixed order, so that there are few texts:
// where the nodes hang (hubs), one ordered walk for each hub that ends with the page, and what joins the walks.
// It also says how the database itself counts the whole list, where it does, and is false where nothing can be found.
func listNodes(q graph.NodeQuery) (st statement, kept *total, ok bool) {
	w, ok := newWalk(q)
	if !ok {
		return statement{}, nil, false
	}
	fall := direction(q.Page.Backward)
	outer := "return distinct n order by " + sortings[q.Order].key + fall + ", n.id" + fall + " limit $args.limit\n}\nreturn properties(n), key"
	if w.past != nil {
		return w.listFound(q.Page, outer), w.kept, true
	}
	w.page(q.Page)
	return statement{w.around(w.inner(q.Page.Backward), outer), w.params}, w.kept, true
}

// countNodes builds the statement that counts what listNodes lists. Where nothing narrows the list, the
// database keeps the count.
func countNodes(q graph.NodeQuery) (statement, bool) {
	w, ok := newWalk(byDates(q))
	switch {
	case !ok:
		return statement{}, false
	case w.kept != nil:
		return statement{w.kept.returned(), w.params}, true
	}
	return statement{w.around(w.unsorted(), "return count(distinct n) as nodes\n}\nreturn key, nodes"), w.params}, true
}

// byDates is a query of which no order is wanted: one that narrows dates, or the source of articles, finds them in that order.
func byDates(q graph.NodeQuery) graph.NodeQuery {
	q.Order = graph.ByName
	if q.Dates != nil || ofSource(q) {
		q.Order = graph.ByDate
	}
	return q
}

// unsorted walks through all nodes of a hub.
func (w *walk) unsorted() string {
	where := slices.Concat(w.anchor, w.filters)
	if w.ordered != "" {
		where = append(where, w.within("lo", "hi")...)
		w.page(graph.Page{})
	}
	inner := w.match
	if len(where) > 0 {
		inner += "\n  where " + strings.Join(where, "\n    and ")
	}
	return inner + "\n  return n"
}

// cursor is a cursor of n parts; where there is none, its first is end and the others are empty.
func cursor(c graph.Cursor, n int, end string) graph.Cursor {
	out := make(graph.Cursor, n)
	if copy(out, c) == 0 {
		out[0] = end
	}
	return out
}
