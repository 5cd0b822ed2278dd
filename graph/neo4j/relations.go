package neo4j

import (
	"context"
	_ "embed" // statements
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/list_relations.cypher
var listRelationsStatement string

//go:embed cypher/list_all_relations.cypher
var listAllRelations string

//go:embed cypher/count_relations.cypher
var countRelationsStatement string

//go:embed cypher/count_all_relations.cypher
var countAllRelations string

//go:embed cypher/count_type.cypher
var countType string

//go:embed cypher/neighbours.cypher
var neighboursStatement string

//go:embed cypher/any_neighbours.cypher
var anyNeighbours string

// listedRelation is a relation with its place in the list.
type listedRelation struct {
	graph.Relation
	place graph.Cursor
}

// ListRelations lists relations; see graph.RelationQuery.
func (s *Store) ListRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	var possible bool
	if q.Words, possible = wordsOf(q.Words); !possible {
		return map[graph.Key]graph.List[graph.Relation]{}, nil
	}
	found := map[graph.Key][]*listedRelation{}
	err := s.listRelations(ctx, q, func(of graph.Key, r listedRelation) { found[of] = append(found[of], &r) })
	return pagesOf(found, q.Page), err
}

// pagesOf are the pages of lists whose rows may come in any order.
func pagesOf(found map[graph.Key][]*listedRelation, p graph.Page) map[graph.Key]graph.List[graph.Relation] {
	out := make(map[graph.Key]graph.List[graph.Relation], len(found))
	for of, list := range found {
		out[of] = pageOf(list, p)
	}
	return out
}

// listRelations calls each for every row of a list, and fills q.Ends and q.Ahead.
func (s *Store) listRelations(ctx context.Context, q graph.RelationQuery, each func(of graph.Key, r listedRelation)) error {
	const op = "list relations"
	st, most := listRelations(q), (len(q.Of)+1)*(q.Page.Limit+1)
	switch {
	case len(q.Of) == 0 && q.Detail != graph.Whole:
		return s.readMany(ctx, op, st.text, st.params, most, briefRelation, func(r row) { each(r.listed(r.briefRelation(0).In(q.Detail))) })
	case len(q.Of) == 0:
		q.Ends = nil
	case q.Detail != graph.Whole:
		rows, ahead := relationRowsOf(q), newAheads(q.Ahead, q.Detail, most, st.params)
		return s.read(ctx, op, ahead.beside(st.text, rows.columns, "o"), st.params, func(r row) {
			ahead.read(r, func(r row) { each(rows.read(r)) })
		})
	}
	return s.listWholeRelations(ctx, q, st, most, func(r row) { each(r.listed(r.relation(0))) })
}

// relationRows is how the rows of relations of nodes are read: from which columns, and what a row says.
type relationRows struct {
	columns string
	read    func(row) (of graph.Key, r listedRelation)
}

// relationRowsOf are the rows of a query, whose reading fills its Ends.
func relationRowsOf(q graph.RelationQuery) relationRows {
	if q.Detail == graph.Bare {
		bare := bareRelationOf(q)
		return relationRows{bare.columns(), bare.read}
	}
	const end = 7 // the column of the other end
	relations, ends := briefRelation, briefNodes[graph.ByDate]
	relation := func(r row) graph.Relation { return r.briefRelation(0) }
	node := func(r row) graph.Node { return r.row(end).briefNode(graph.ByDate) }
	if q.Detail == graph.Whole {
		relations, ends = whole, whole
		relation = func(r row) graph.Relation { return r.relation(0) }
		node = func(r row) graph.Node { return r.props(end).node() }
	}
	d := directed[q.Direction]
	rows := relationRows{relations.of("r") + ", type, " + d.from + ", " + d.to + ", key, other, way", func(r row) (graph.Key, listedRelation) {
		return r.listed(relation(r))
	}}
	if q.Ends == nil {
		return rows
	}
	return relationRows{rows.columns + ", " + ends.of("o"), func(r row) (graph.Key, listedRelation) {
		of, rel := rows.read(r)
		if other := rel.Other(of); q.Ends[other] == nil {
			n := node(r)
			q.Ends[other] = &n
		}
		return of, rel
	}}
}

// listed is a relation with its place in the list that a row says.
func (r row) listed(rel graph.Relation) (of graph.Key, listed listedRelation) {
	return graph.Key(r.int(4)), listedRelation{rel, graph.Cursor{string(rel.Type), r.str(5), rel.Disc, r.str(6)}}
}

func (s *Store) listWholeRelations(ctx context.Context, q graph.RelationQuery, st statement, most int, each func(row)) error {
	const op = "list relations"
	switch {
	case q.Ends == nil:
		return s.readMany(ctx, op, st.text, st.params, most, whole, each)
	case most <= mostGathered:
		return s.read(ctx, op, gatheredBeside(st.text, "o"), st.params, func(r row) {
			r.rowsOf(0, each)
			for i, ends := 0, r.row(1); i < len(ends); i++ {
				n := ends.props(i).node()
				q.Ends[n.Key] = &n
			}
		})
	}
	var others []graph.Key
	err := s.readMany(ctx, op, st.text, st.params, most, whole, func(r row) {
		others = append(others, r.relation(0).Other(graph.Key(r.int(4))))
		each(r)
	})
	if err != nil {
		return err
	}
	found, err := s.Nodes(ctx, unique(others))
	for k, n := range found {
		q.Ends[k] = &n
	}
	return err
}

// CountRelations counts relations; see graph.RelationQuery.
func (s *Store) CountRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]int, error) {
	out := map[graph.Key]int{}
	var possible bool
	if q.Words, possible = wordsOf(q.Words); !possible {
		return out, nil
	}
	st := countRelations(q)
	err := s.read(ctx, "count relations", st.text, st.params, func(r row) { out[graph.Key(r.int(0))] = r.int(1) })
	return out, err
}

func listRelations(q graph.RelationQuery) statement {
	text := listRelationsStatement
	if len(q.Of) == 0 {
		text = listAllRelations
	}
	params := map[string]any{"of": unique(keysOf(q.Of)), "limit": max(q.Page.Limit, 0) + 1}
	text = paged(strings.Replace(text, "WHOLE_ID", uncut("id", "o.long_id"), 1), q.Page, params, "type", "other", "disc", "way")
	return statement{relationParts(text, q, params), params}
}

func countRelations(q graph.RelationQuery) statement {
	params := map[string]any{"of": unique(keysOf(q.Of))}
	if len(q.Of) > 0 {
		return statement{relationParts(countRelationsStatement, q, params), params}
	}
	if relationFilters(q, params) != "true" || q.From != 0 || q.To != 0 {
		return statement{relationParts(countAllRelations, q, params), params}
	}
	var parts []string
	for _, t := range typesOf(q.Types) {
		parts = append(parts, ofType(countType, t))
	}
	return statement{"call () {\n" + strings.Join(parts, "union all\n") + "}\nreturn 0, sum(relations)", params}
}

// directed are the parts of a statement on the relations of nodes that hang on the direction: one that runs from a node to itself is
// found twice where both are wanted, and inward it has no mark.
var directed = map[graph.Direction]struct{ pattern, each, way, from, to string }{
	graph.Out:  {"(a)-[]->(o)", "r", "''", "key", "o.key"},
	graph.In:   {"(a)<-[]-(o)", "r", "case when o = a then '' else '<' end", "o.key", "key"},
	graph.Both: {"(a)-[]-(o)", "distinct r", "case when startNode(r) = a then '' else '<' end", "startNode(r).key", "endNode(r).key"},
}

// relationParts puts pattern and filters into a statement on relations.
func relationParts(text string, q graph.RelationQuery, params map[string]any) string {
	types := "[r:" + strings.Join(texts(typesOf(q.Types)), "|") + "]"
	filters := relationFilters(q, params)
	var pattern string
	switch {
	case len(q.Of) == 0:
		pattern = allPattern(q, types, params)
	default:
		d := directed[q.Direction]
		text = filled(text, "EACH", d.each, "WAY", d.way, "FROM", d.from, "TO", d.to)
		pattern = strings.Replace(d.pattern, "[]", types, 1)
		if q.To != 0 { // from both ends at once: one of them may be a hub
			pattern = "(o:Node {key: $args.to}) using index seek o:Node(key) match " + pattern
			params["to"] = int64(q.To)
		}
	}
	return filled(text, "PATTERN", pattern, "FILTERS", filters)
}

// allPattern is the pattern of all relations, or of those that start or end at a node, by whose key they are found.
func allPattern(q graph.RelationQuery, types string, params map[string]any) string {
	from, to, hint := "(f)", "(t)", ""
	if q.To != 0 {
		to, hint = "(t:Node {key: $args.to})", " using index seek t:Node(key)"
		params["to"] = int64(q.To)
	}
	if q.From != 0 {
		from, to, hint = "(f:Node {key: $args.from})", strings.Replace(to, ":Node", "", 1), " using index seek f:Node(key)"
		params["from"] = int64(q.From)
	}
	return from + "-" + types + "->" + to + hint
}

// relationFilters are the filters on relations themselves, always in the same order.
func relationFilters(q graph.RelationQuery, params map[string]any) string {
	filters := "true"
	if len(q.Statuses) > 0 {
		filters += " and r.status in $args.statuses"
		params["statuses"] = texts(q.Statuses)
	}
	if len(q.Times) > 0 {
		filters += " and " + timesKeep("r", "$args.times", typesOf(q.Types)...)
		params["times"] = timeArgs(q.Times)
	}
	if len(q.Words) > 0 {
		filters += " and all(word in $args.words where ' ' + r.disc + ' ' contains word)"
		params["words"] = contained(q.Words)
	}
	return filters
}

// typesOf are types in the order of the contract; all where none are said.
func typesOf(wanted []graph.RelationType) []graph.RelationType {
	var out []graph.RelationType
	for _, l := range graph.LegalRelations {
		if len(wanted) == 0 || slices.Contains(wanted, l.Type) {
			out = append(out, l.Type)
		}
	}
	return out
}

// Neighbours returns the relations around nodes.
func (s *Store) Neighbours(ctx context.Context, q graph.NeighbourQuery) ([]graph.Relation, error) {
	if len(q.Of) == 0 || len(q.Types) == 0 || q.Limit <= 0 {
		return nil, nil
	}
	st := neighbours(q)
	var out []graph.Relation
	err := s.readMany(ctx, "neighbours", st.text, st.params, q.Limit, whole, func(r row) { out = append(out, r.relation(0)) })
	return out, err
}

func neighbours(q graph.NeighbourQuery) statement {
	params := map[string]any{"of": unique(keysOf(q.Of)), "confidence": q.MinConfidence, "limit": q.Limit}
	text := neighboursStatement
	if q.Unsorted {
		text = anyNeighbours
	}
	return statement{aroundNodes(text, q.Types, q.Times, params), params}
}

// aroundNodes puts the types of the relations around nodes, and the filters by time, into a statement.
func aroundNodes(text string, types []graph.RelationType, times []graph.TimeFilter, params map[string]any) string {
	kept := "true"
	if len(times) > 0 {
		kept = timesKeep("r", "$args.times", typesOf(types)...)
		params["times"] = timeArgs(times)
	}
	return filled(text, "r:TYPES", "r:"+strings.Join(texts(typesOf(types)), "|"), "TIMES", kept)
}
