package graphtest

import (
	"slices"
	"strings"

	"parley/graph"
)

var detailCases = []testCase{
	{"Detail/nodes", "brief and bare nodes are whole ones without what Node.In leaves out, in every order", detailNodes},
	{"Detail/relations", "brief and bare relations and their ends are whole ones without what Relation.In leaves out", detailRelations},
}

var lessThanWhole = []graph.Detail{graph.Brief, graph.Bare}

// long is a text that is too long for an index.
var long = strings.Repeat("long ", 2000)

// ann --HOLDS_POSITION--> ministry (chair), (treasurer)    ann, ministry --PARTICIPATED_IN--> talks, a2 --MENTIONS--> talks
func detailGraph(b *builder) {
	b.node(graph.KindPerson, "person/ann", "Ann "+long, alias("Annie"), in("RU"), sources(3))
	b.node(graph.KindInstitution, "institution/ministry", "Ministry", sub(graph.Ministry), in("RU"), func(n *graph.Node) { n.Code = "RU" })
	b.node(graph.KindLocation, "location/istanbul", "Istanbul", sub(graph.City), func(n *graph.Node) {
		n.GeoNames, n.Latitude, n.Longitude, n.Located = 745044, 41.01, 28.95, true
	})
	b.meeting("meeting/talks", "2025-04-10", graph.Held, "person/ann for institution/ministry", "institution/ministry")
	b.meeting("meeting/annual", "XXXX-05/XXXX-06", graph.Planned, "person/ann")
	b.meeting("meeting/undated", "", graph.Proposed, "person/ann")
	b.article("a1", "2025-04-11")
	b.article("a2", "2025-04-12", func(a *graph.Article) { a.Title = "" })
	for _, title := range []string{"treasurer", "chair"} {
		b.relation(graph.HoldsPosition, "person/ann", "institution/ministry", func(r *graph.Relation) {
			r.Disc, r.Title, r.Status, r.Since, r.Until, r.Sources, r.Confidence = title, title, graph.Former, "2024", "2025-03", 2, 0.8
			r.Earliest, r.Latest, r.Fold = "2024-01-01", "2025-03-31", graph.RelationFold{HeldFirst: "2024-05-01"}
		})
	}
	b.relation(graph.Mentions, "article/a2", "meeting/talks", func(r *graph.Relation) { r.Count = 4 })
}

func detailNodes(w *world) {
	w.write(detailGraph)
	for _, by := range []graph.Order{graph.ByName, graph.ByDate, graph.ByDateRising, graph.BySources, graph.ByRecorded} {
		for _, q := range []graph.NodeQuery{
			ofKind(append(slices.Clone(graph.EntityKinds), graph.KindArticle)...),
			{Of: w.keysOf("person/ann", "institution/ministry"), Via: graph.ViaParty, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}},
		} {
			q.Order, q.Page.Limit = by, 100
			whole := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
			for _, d := range lessThanWhole {
				want := itemsAs(whole, func(n graph.Node) graph.Node { return n.In(d, by) })
				q.Detail = d
				equal(w, "nodes", must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q)), want)
			}
		}
	}
}

func detailRelations(w *world) {
	w.write(detailGraph)
	all := w.keysOf("person/ann", "institution/ministry", "meeting/talks", "article/a2")
	for _, q := range []graph.RelationQuery{
		{}, {Of: all}, {Of: all, Direction: graph.In}, {Of: all, Direction: graph.Both}, {Of: all, Page: graph.Page{Limit: 1_000_000}},
		{Of: all, Direction: graph.In, Page: graph.Page{Limit: 1_000_000}}, {Of: all, Direction: graph.Both, Page: graph.Page{Limit: 1_000_000}},
		ofType(all, graph.HoldsPosition, graph.Out), ofType(all, graph.HoldsPosition, graph.In), ofType(all, graph.HoldsPosition, graph.Both),
		ofType(all, graph.ParticipatedIn, graph.In), ofType(all, graph.ParticipatedIn, graph.Both), ofType(all, graph.Mentions, graph.Both),
	} {
		q.Page.Limit = max(q.Page.Limit, 100)
		wholeEnds := map[graph.Key]*graph.Node{}
		q.Ends = wholeEnds
		whole := must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q))
		for _, d := range lessThanWhole {
			want := itemsAs(whole, func(r graph.Relation) graph.Relation { return r.In(d) })
			ends := map[graph.Key]graph.Node{}
			for k, n := range wholeEnds {
				ends[k] = n.In(d, graph.ByDate)
			}
			q.Detail, q.Ends = d, map[graph.Key]*graph.Node{}
			equal(w, "relations", must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q)), want)
			got := map[graph.Key]graph.Node{}
			for k, n := range q.Ends {
				got[k] = *n
			}
			equal(w, "ends", got, ends)
		}
	}
}

func ofType(of []graph.Key, t graph.RelationType, d graph.Direction) graph.RelationQuery {
	return graph.RelationQuery{Of: of, Types: []graph.RelationType{t}, Direction: d}
}

// itemsAs makes of every item of lists another.
func itemsAs[T any](lists map[graph.Key]graph.List[T], as func(T) T) map[graph.Key]graph.List[T] {
	out := map[graph.Key]graph.List[T]{}
	for key, l := range lists {
		items := make([]T, len(l.Items))
		for i, item := range l.Items {
			items[i] = as(item)
		}
		out[key] = graph.List[T]{Items: items, More: l.More}
	}
	return out
}
