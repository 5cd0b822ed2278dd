package graphtest

import (
	"fmt"
	"maps"
	"slices"

	"parley/graph"
)

var aheadCases = []testCase{
	{"Ahead/nodes", "what a store answers along with a list of nodes it answers as if it were asked by itself, whatever part of the list is shown", aheadOfNodes},
	{"Ahead/others", "or about nodes that are named", aheadOfOthers},
	{"Ahead/relations", "what it answers along with relations, about the nodes at their other ends, likewise", aheadOfRelations},
}

// Who takes part in meetings, with posts and memberships of theirs, and all relations.
func partsAndPosts(d graph.Detail, limit int) []*graph.Ahead {
	link := func(q graph.RelationQuery, next ...*graph.Ahead) *graph.Ahead {
		q.Detail, q.Page.Limit, q.Ahead = d, limit, next
		return &graph.Ahead{RelationQuery: q}
	}
	return []*graph.Ahead{
		link(ofType(nil, graph.ParticipatedIn, graph.In),
			link(graph.RelationQuery{Types: []graph.RelationType{graph.HoldsPosition}, Statuses: []graph.PositionStatus{graph.Former}}),
			link(graph.RelationQuery{Types: []graph.RelationType{graph.HoldsPosition, graph.MemberOf}, Words: []string{"chair"}}),
			link(ofType(nil, graph.MemberOf, graph.Out))),
		link(graph.RelationQuery{Direction: graph.Both}),
	}
}

func aheadGraph(b *builder) {
	detailGraph(b)
	b.relation(graph.HeldIn, "meeting/talks", "location/istanbul")
	b.relation(graph.MemberOf, "person/ann", "institution/ministry")
}

func aheadOfNodes(w *world) {
	w.write(aheadGraph)
	meetings := graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}
	for _, q := range []graph.NodeQuery{
		{NodeFilter: meetings, Counted: true},
		{NodeFilter: meetings, Order: graph.ByDate, Of: w.keysOf("person/ann", "institution/ministry"), Via: graph.ViaParty},
		{NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds, Country: "XX"}}, // there are none
	} {
		for _, q.Detail = range []graph.Detail{graph.Whole, graph.Brief, graph.Bare} {
			for _, q.Page = range []graph.Page{{Limit: 100}, {Limit: 1}} {
				what := fmt.Sprintf("%+v, ", q)
				q.Ahead = nil
				want := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
				q.Ahead = graph.Afresh(partsAndPosts(q.Detail, q.Page.Limit))
				got := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
				equal(w, what, got, want)
				var of []graph.Key
				for _, l := range got {
					for _, n := range l.Items {
						of = append(of, n.Key)
					}
				}
				w.answered(what, q.Ahead, of)
			}
		}
	}
}

func aheadOfOthers(w *world) {
	w.write(aheadGraph)
	of := w.keysOf("person/ann")
	for _, to := range w.keysOf("institution/ministry", "location/istanbul") {
		for _, d := range []graph.Detail{graph.Whole, graph.Brief, graph.Bare} {
			ask := &graph.Ahead{RelationQuery: graph.RelationQuery{Of: of, Direction: graph.Both, To: to, Detail: d, Page: graph.Page{Limit: 10}}}
			q := graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}, Order: graph.ByDate, Page: graph.Page{Limit: 10}, Detail: graph.Bare, Ahead: graph.Afresh([]*graph.Ahead{ask})}
			must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
			w.answered(fmt.Sprintf("in detail %d", d), q.Ahead, of)
		}
	}
}

func aheadOfRelations(w *world) {
	w.write(aheadGraph)
	all := w.keysOf("person/ann", "institution/ministry", "meeting/talks")
	for _, q := range []graph.RelationQuery{ofType(all, graph.ParticipatedIn, graph.Out), ofType(all, graph.ParticipatedIn, graph.In), {Of: all, Direction: graph.Both}} {
		for _, q.Detail = range []graph.Detail{graph.Whole, graph.Brief, graph.Bare} {
			for _, q.Page.Limit = range []int{100, 1} {
				what := fmt.Sprintf("%+v, ", q)
				q.Ends, q.Ahead = map[graph.Key]*graph.Node{}, nil
				want := must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q))
				q.Ends, q.Ahead = map[graph.Key]*graph.Node{}, graph.Afresh(partsAndPosts(q.Detail, q.Page.Limit))
				equal(w, what, must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q)), want)
				w.answered(what, q.Ahead, slices.Collect(maps.Keys(q.Ends)))
			}
		}
	}
}

// answered checks what was answered ahead about some nodes, and about those to which it led.
func (w *world) answered(what string, list []*graph.Ahead, of []graph.Key) {
	for i, a := range list {
		if a.Found == nil || len(of) == 0 {
			continue // left for later
		}
		what := fmt.Sprintf("%s%d", what, i)
		q := a.RelationQuery
		q.Of, q.Ends, q.Ahead = of, map[graph.Key]*graph.Node{}, nil
		want := must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q))
		for _, key := range of {
			equal(w, what, a.Found[key], want[key])
			for _, r := range want[key].Items {
				equal(w, what+" ends", a.Ends[r.Other(key)], q.Ends[r.Other(key)])
			}
		}
		w.answered(what+".", a.Ahead, slices.Collect(maps.Keys(a.Ends)))
	}
}
