package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	_ "embed"
	"slices"
	"strings"

	"parley/graph"
)

var (
	//go:embed sql/list/relation_parents.sql
	relationParents string
	//go:embed sql/list/relation_out.sql
	relationOut string
	//go:embed sql/list/relation_in.sql
	relationIn string
	//go:embed sql/list/relation_in_other.sql
	relationInOther string
	//go:embed sql/list/relation_self.sql
	relationSelf string
	//go:embed sql/list/relation_all.sql
	relationAll string
	//go:embed sql/list/relation_from.sql
	relationFrom string
	//go:embed sql/list/relation_to_target.sql
	relationToTarget string
	//go:embed sql/list/relation_to_source.sql
	relationToSource string
	//go:embed sql/count_types.sql
	countTypes string
)

// ListRelations implements graph.Reader.
func (s *Store) ListRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	lists := map[graph.Key]graph.List[graph.Relation]{}
	l, ok := newRelationList(q)
	if !ok {
		return lists, ctx.Err()
	}
	l.list(q)
	found := map[graph.Key][]*listedRelation{}
	var parent int64
	var other, way string
	scan := relationForms[q.Detail].scan(&parent, &other, &way)
	err := s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		r, err := scan(rows)
		found[graph.Key(parent)] = append(found[graph.Key(parent)], &listedRelation{r, other, way})
		return err
	})
	for parent, list := range found {
		lists[parent] = pageOf(list, q.Page)
	}
	if err == nil && q.Ends != nil && len(q.Of) > 0 {
		err = s.ends(ctx, lists, q)
	}
	return lists, err
}

// listedRelation is a relation with what tells its place in a list. Lists are sorted here, not by the statement, which would carry
// all columns through its sorting.
type listedRelation struct {
	graph.Relation
	other, way string
}

// pageOf is the page that is nearest to where it begins of what was listed.
func pageOf(list []*listedRelation, p graph.Page) graph.List[graph.Relation] {
	slices.SortFunc(list, (*listedRelation).compare)
	page := graph.Cut(list, p)
	out := graph.List[graph.Relation]{Items: make([]graph.Relation, len(page.Items)), More: page.More}
	for i, r := range page.Items {
		out.Items[i] = r.Relation
	}
	return out
}

func (r *listedRelation) compare(s *listedRelation) int {
	return cmp.Or(strings.Compare(string(r.Type), string(s.Type)), strings.Compare(r.other, s.other), strings.Compare(r.Disc, s.Disc), strings.Compare(r.way, s.way))
}

// ends reads the nodes at the other ends of what is listed. Joined, each would be read as often as relations lead to it.
func (s *Store) ends(ctx context.Context, lists map[graph.Key]graph.List[graph.Relation], q graph.RelationQuery) error {
	var keys []graph.Key
	for of, list := range lists {
		for _, r := range list.Items {
			keys = append(keys, r.Other(of))
		}
	}
	next := nodeForms[q.Detail].scan()
	return s.queries.each(ctx, nodesByKey(q.Detail), []any{keyList(unique(keys))}, func(rows *sql.Rows) error {
		n, err := next(rows)
		q.Ends[n.Key] = &n
		return err
	})
}

// CountRelations implements graph.Reader.
func (s *Store) CountRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]int, error) {
	counts := map[graph.Key]int{}
	q.Page = graph.Page{}
	l, ok := newRelationList(q)
	if !ok {
		return counts, ctx.Err()
	}
	text, args := countTypes, []any{stringList(typesOf(q))}
	if len(q.Of) > 0 || l.filters.text.Len() > 0 {
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

// relationList is a statement about relations: for each list and type, and each direction,
// it walks one index in the order of the list.
type relationList struct {
	query
	filters query
	of      string // JSON array of keys
	types   string // JSON array of [type, bounds...]
	ends    []end
}

// end is a direction of a list of relations.
type end struct {
	from  string // the clause that finds them
	other string // the id of the other end, of a relation o
	way   string // what tells its directions apart, of a relation o
	to    string // the clause that fixes the other end
}

var (
	outEnd     = end{relationOut, "o.target_id", "''", relationToTarget}
	inEnd      = end{relationIn, "o.source_id", "iif(o.source = p.list, '', '" + graph.Inward + "')", relationToSource}
	inOtherEnd = end{relationInOther, "o.source_id", "'" + graph.Inward + "'", relationToSource}
	noEnd      = end{relationAll, "o.source_id || ' ' || o.target_id", "''", relationToTarget}
)

// newRelationList writes the filters. It is false where nothing can pass.
func newRelationList(q graph.RelationQuery) (*relationList, bool) {
	l := &relationList{of: keyList(unique(q.Of)), types: jsonText(boundTypes(q))}
	switch {
	case len(q.Of) == 0:
		l.of, l.ends = "[0]", []end{noEnd}
		if q.From != 0 {
			l.filters.add(relationFrom, arg("from", q.From))
		}
	case q.Direction == graph.Out:
		l.ends = []end{outEnd}
	case q.Direction == graph.In:
		l.ends = []end{inEnd}
	default:
		l.ends = []end{outEnd, inOtherEnd}
	}
	for _, c := range (&filters{}).relation(q.Statuses, q.Words, q.Times) {
		if c.text == never.text {
			return nil, false
		}
		l.filters.and(c)
	}
	if q.To != 0 {
		l.filters.add("", arg("to", q.To))
		for i, e := range l.ends {
			l.ends[i].from = e.from + e.to
		}
	}
	return l, true
}

// typesOf are the types that a query wants, all of them where it names none, in list order.
func typesOf(q graph.RelationQuery) []graph.RelationType {
	types := slices.Clone(q.Types)
	if len(types) == 0 {
		for _, r := range graph.LegalRelations {
			types = append(types, r.Type)
		}
	}
	slices.Sort(types)
	return slices.Compact(types)
}

// boundTypes gives each type the bounds that a page has within it, and leaves out the types
// that lie outside of the page.
func boundTypes(q graph.RelationQuery) [][7]string {
	out := [][7]string{}
	for _, t := range typesOf(q) {
		b := [7]string{string(t), "", "", "", graph.LastText, "", ""}
		if c := q.Page.After; c != nil {
			switch cmp.Compare(string(t), cursorPart(c, 0)) {
			case -1:
				continue
			case 0:
				b[1], b[2], b[3] = cursorPart(c, 1), cursorPart(c, 2), cursorPart(c, 3)
			}
		}
		if c := q.Page.Before; c != nil {
			switch cmp.Compare(string(t), cursorPart(c, 0)) {
			case 1:
				continue
			case 0:
				b[4], b[5], b[6] = cursorPart(c, 1), cursorPart(c, 2), cursorPart(c, 3)
			}
		}
		out = append(out, b)
	}
	return out
}

// candidates writes what finds the relations of one end.
func (l *relationList) candidates(e end) {
	l.add(e.from)
	l.text.WriteString(l.filters.text.String())
}

// list writes the statement that lists a page.
func (l *relationList) list(q graph.RelationQuery) {
	l.args = append(l.args, l.filters.args...)
	l.add(relationParents, arg("of", l.of), arg("types", l.types), arg("limit", oneMore(q.Page)))
	for i, e := range l.ends {
		if i > 0 {
			l.add("union all")
		}
		l.add("select p.list, " + strings.ReplaceAll(e.other+" as other, "+e.way+" as way,", "o.", "r."))
		l.add(relationForms[q.Detail].columns)
		l.add("from parent p cross join relation r where r.rowid in (")
		l.add("select o.rowid")
		l.candidates(e)
		if q.Page.After != nil {
			l.add("and (" + e.other + ", o.disc, " + e.way + ") > (p.after_id, p.after_disc, p.after_way)")
		}
		if q.Page.Before != nil {
			l.add("and (" + e.other + ", o.disc, " + e.way + ") < (p.before_id, p.before_disc, p.before_way)")
		}
		l.add(order(q.Page, e.other, "o.disc"))
		l.add("limit :limit)")
	}
}

// count writes the statement that counts whole lists: what runs out and what runs in can be
// counted in their indexes alone, if what runs from a node to itself is taken off afterwards.
func (l *relationList) count() {
	l.args = append(l.args, l.filters.args...)
	l.add(relationParents, arg("of", l.of), arg("types", l.types))
	for i, e := range l.ends {
		if i > 0 {
			l.add("union all")
			l.add("select p.list, -(select count(*)")
			l.add(strings.Replace(e.from, relationInOther, relationSelf, 1))
			l.text.WriteString(l.filters.text.String())
			l.add(") from parent p")
			l.add("union all")
			e.from = strings.Replace(e.from, relationInOther, relationIn, 1)
		}
		l.add("select p.list, (select count(*)")
		l.candidates(e)
		l.add(") from parent p")
	}
}
