package neo4j

import (
	"context"
	_ "embed" // statements
	"slices"

	"parley/graph"
)

//go:embed cypher/list_dated.cypher
var listDatedStatement string

//go:embed cypher/count_dated.cypher
var countDatedStatement string

// ListDated lists relations around nodes by the day since which they hold.
func (s *Store) ListDated(ctx context.Context, q graph.DatedQuery) (graph.List[graph.Relation], error) {
	if len(q.Of) == 0 || len(q.Types) == 0 {
		return graph.List[graph.Relation]{}, nil
	}
	var found []*listedRelation
	st := listDated(q)
	err := s.readMany(ctx, "list dated", st.text, st.params, q.Page.Limit+1, whole, func(r row) {
		rel := r.relation(0)
		found = append(found, &listedRelation{rel, graph.Cursor{r.str(4), string(rel.Type), r.str(5), rel.Disc}})
	})
	return pageOf(found, q.Page), err
}

// CountDated counts what ListDated lists.
func (s *Store) CountDated(ctx context.Context, q graph.DatedQuery) (n int, err error) {
	if len(q.Of) == 0 || len(q.Types) == 0 {
		return 0, nil
	}
	params := map[string]any{"of": unique(keysOf(q.Of))}
	text := aroundNodes(countDatedStatement, q.Types, q.Times, params)
	err = s.read(ctx, "count dated", text, params, func(r row) { n = r.int(0) })
	return n, err
}

func listDated(q graph.DatedQuery) statement {
	params := map[string]any{"of": unique(keysOf(q.Of)), "limit": max(q.Page.Limit, 0) + 1}
	text := aroundNodes(listDatedStatement, q.Types, q.Times, params)
	return statement{paged(text, q.Page, params, "since", "type", "ends", "r.disc"), params}
}

// paged puts a page into a statement: what PAGE stands for, by some sort keys, the first of which counts most, and the direction.
func paged(text string, p graph.Page, params map[string]any, keys ...string) string {
	page := "true"
	if len(p.After) > 0 {
		page += " and (" + beyond(keys, " > ", "$args.after") + ")"
		params["after"] = []string(cursor(p.After, len(keys), ""))
	}
	if len(p.Before) > 0 {
		page += " and (" + beyond(keys, " < ", "$args.before") + ")"
		params["before"] = []string(cursor(p.Before, len(keys), ""))
	}
	direction := ""
	if p.Backward {
		direction = " desc"
	}
	return filled(text, "PAGE", page, " ASC", direction)
}

// beyond is the condition that sort keys come before, or after, those of a cursor.
func beyond(keys []string, than, cursor string) string {
	condition := ""
	for i := len(keys) - 1; i >= 0; i-- {
		at := cursor + "[" + string(rune('0'+i)) + "]"
		if condition != "" {
			condition = " or " + keys[i] + " = " + at + " and (" + condition + ")"
		}
		condition = keys[i] + than + at + condition
	}
	return condition
}

// pageOf is a page of relations that come in any order.
func pageOf(found []*listedRelation, p graph.Page) graph.List[graph.Relation] {
	slices.SortFunc(found, func(a, b *listedRelation) int { return slices.Compare(a.place, b.place) })
	page := graph.Cut(found, p)
	out := graph.List[graph.Relation]{Items: make([]graph.Relation, len(page.Items)), More: page.More}
	for i, r := range page.Items {
		out.Items[i] = r.Relation
	}
	return out
}
