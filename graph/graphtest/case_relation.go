package graphtest

import (
	"fmt"
	"slices"
	"strings"

	"parley/graph"
)

var relationCases = []testCase{
	{"ListRelations/directions", "relations are seen from either end, and one that is both ends' comes once", relationDirections},
	{"ListRelations/filters", "positions narrow by status, by the day on which they possibly hold and by title", relationFilters},
	{"ListRelations/pages", "paging gives each relation exactly once, from any end", relationPages},
	{"ListRelations/mutual", "two that run to and fro are two, wherever a page ends", relationMutual},
	{"ListRelations/all", "the whole graph is listed by type, then by the ids of both ends", relationAll},
}

// ann --MEMBER_OF--> party --PART_OF--> union --PART_OF--> union (itself)
// ann --HOLDS_POSITION--> party (chair), (treasurer)
// bob --MEMBER_OF--> party
func relationGraph(b *builder) {
	b.people("person/ann", "person/bob")
	b.institutions("institution/party", "institution/union")
	b.relation(graph.MemberOf, "person/bob", "institution/party")
	b.relation(graph.MemberOf, "person/ann", "institution/party")
	b.relation(graph.PartOf, "institution/party", "institution/union")
	b.relation(graph.PartOf, "institution/union", "institution/union")
	for _, title := range []string{"treasurer", "chair"} {
		b.relation(graph.HoldsPosition, "person/ann", "institution/party", func(r *graph.Relation) { r.Disc, r.Title = title, title })
	}
}

const (
	annChair     = "HOLDS_POSITION person/ann institution/party chair"
	annTreasurer = "HOLDS_POSITION person/ann institution/party treasurer"
	annMember    = "MEMBER_OF person/ann institution/party"
	bobMember    = "MEMBER_OF person/bob institution/party"
	partyPart    = "PART_OF institution/party institution/union"
	unionPart    = "PART_OF institution/union institution/union"
)

func relationDirections(w *world) {
	w.write(relationGraph)
	all := []string{"person/ann", "person/bob", "institution/party", "institution/union"}
	for _, c := range []struct {
		what string
		q    graph.RelationQuery
		want map[string][]string
	}{
		{"out", graph.RelationQuery{Direction: graph.Out}, map[string][]string{
			"person/ann": {annChair, annTreasurer, annMember}, "person/bob": {bobMember},
			"institution/party": {partyPart}, "institution/union": {unionPart}}},
		{"in", graph.RelationQuery{Direction: graph.In}, map[string][]string{
			"institution/party": {annChair, annTreasurer, annMember, bobMember}, "institution/union": {partyPart, unionPart}}},
		{"both", graph.RelationQuery{Direction: graph.Both}, map[string][]string{
			"person/ann": {annChair, annTreasurer, annMember}, "person/bob": {bobMember},
			"institution/party": {annChair, annTreasurer, annMember, bobMember, partyPart},
			"institution/union": {partyPart, unionPart}}},
		{"types", graph.RelationQuery{Direction: graph.Both, Types: []graph.RelationType{graph.PartOf, graph.MemberOf, graph.PartOf}}, map[string][]string{
			"person/ann": {annMember}, "person/bob": {bobMember},
			"institution/party": {annMember, bobMember, partyPart}, "institution/union": {partyPart, unionPart}}},
		{"to the party", graph.RelationQuery{To: w.key("institution/party")}, map[string][]string{
			"person/ann": {annChair, annTreasurer, annMember}, "person/bob": {bobMember}}},
		{"from ann", graph.RelationQuery{Direction: graph.In, To: w.key("person/ann")}, map[string][]string{
			"institution/party": {annChair, annTreasurer, annMember}}},
		{"with the union", graph.RelationQuery{Direction: graph.Both, To: w.key("institution/union")}, map[string][]string{
			"institution/party": {partyPart}, "institution/union": {unionPart}}},
		{"with nobody there", graph.RelationQuery{Direction: graph.Both, To: 999_999}, nil},
	} {
		got := w.relations(c.q, all...)
		for _, id := range all {
			equal(w, c.what+" of "+id, got[id], c.want[id])
		}
	}
}

func relationFilters(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		b.institutions("institution/mfa")
		for _, p := range []struct {
			title, earliest, latest string
			status                  graph.PositionStatus
		}{
			{"deputy minister", "2019-01-01", "2020-12-31", graph.Former},
			{"minister", "2021-01-01", "2025-06-01", graph.Current},
			{"acting minister of trade", "", "2018-12-31", graph.Acting},
			{"minister at large", "2025-01-01", "", graph.Designate},
			{"envoy", "", "", graph.Current},
		} {
			b.relation(graph.HoldsPosition, "person/ann", "institution/mfa", func(r *graph.Relation) {
				r.Disc, r.Title, r.Status, r.Earliest, r.Latest = p.title, p.title, p.status, p.earliest, p.latest
			})
		}
	})
	for _, c := range []struct {
		what string
		q    graph.RelationQuery
		want []string
	}{
		{"current", graph.RelationQuery{Statuses: []graph.PositionStatus{graph.Current}}, []string{"envoy", "minister"}},
		{"acting or designate", graph.RelationQuery{Statuses: []graph.PositionStatus{graph.Acting, graph.Designate}}, []string{"acting minister of trade", "minister at large"}},
		{"on the first day", graph.RelationQuery{Times: on("2019-01-01")}, []string{"deputy minister", "envoy"}},
		{"on the last day", graph.RelationQuery{Times: on("2025-06-01")}, []string{"envoy", "minister", "minister at large"}},
		{"the day after", graph.RelationQuery{Times: on("2025-06-02")}, []string{"envoy", "minister at large"}},
		{"before all", graph.RelationQuery{Times: on("2000-01-01")}, []string{"acting minister of trade", "envoy"}},
		{"word", graph.RelationQuery{Words: []string{"minister"}}, []string{"acting minister of trade", "deputy minister", "minister", "minister at large"}},
		{"prefix", graph.RelationQuery{Words: []string{"minister", "a"}}, []string{"acting minister of trade", "minister at large"}},
		{"no prefix but the last", graph.RelationQuery{Words: []string{"min", "deputy"}}, nil},
		{"no part of a word", graph.RelationQuery{Words: []string{"nister"}}, nil},
		{"all together", graph.RelationQuery{Words: []string{"minister"}, Times: on("2025-03-01"), Statuses: []graph.PositionStatus{graph.Designate}}, []string{"minister at large"}},
	} {
		for _, of := range []string{"person/ann", ""} {
			var parents []string
			if of != "" {
				parents = []string{of}
			}
			var got []string
			for _, r := range w.relations(c.q, parents...)[of] {
				got = append(got, strings.TrimPrefix(r, "HOLDS_POSITION person/ann institution/mfa "))
			}
			equal(w, c.what+" of "+of, got, c.want)
		}
	}
}

// walkRelations reads a list of relations page by page.
func (w *world) walkRelations(q graph.RelationQuery, limit int, backward bool, parents ...string) []string {
	w.Helper()
	q.Of = w.keysOf(parents...)
	q.Page = graph.Page{Limit: limit, Backward: backward}
	parent := w.parent(names(parents)[0])
	cursor := func(r graph.Relation) graph.Cursor {
		return r.Cursor(parent, w.id(r.From), w.id(r.To))
	}
	var out []string
	for range 200 {
		list := must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q))[parent]
		page := w.sayAll(list.Items)
		if len(page) > limit || list.More && len(page) < limit {
			w.Fatalf("a page of %d has %d items, more: %v", limit, len(page), list.More)
		}
		if backward {
			out = append(page, out...)
		} else {
			out = append(out, page...)
		}
		if !list.More {
			return out
		}
		if backward {
			q.Page.Before = cursor(list.Items[0])
		} else {
			q.Page.After = cursor(list.Items[len(page)-1])
		}
	}
	w.Fatalf("the pages never end: %q", out)
	return nil
}

func relationPages(w *world) {
	w.write(relationGraph)
	w.write(func(b *builder) {
		for i := range 7 {
			id := fmt.Sprintf("person/p%d", i)
			b.people(id)
			b.relation(graph.MemberOf, id, "institution/party")
			b.relation(graph.Represents, id, "institution/party")
			b.relation(graph.HoldsPosition, id, "institution/party", func(r *graph.Relation) { r.Disc = fmt.Sprint(i % 2) })
		}
	})
	for _, direction := range []graph.Direction{graph.In, graph.Both, graph.Out} {
		q := graph.RelationQuery{Direction: direction}
		whole := w.relations(q, "institution/party")["institution/party"]
		if direction == graph.In && !slices.IsSorted(whole) {
			w.Errorf("relations are not sorted: %q", whole)
		}
		for _, limit := range []int{1, 3, 25, 26} {
			for _, backward := range []bool{false, true} {
				equal(w, fmt.Sprintf("direction %d, pages of %d, backward %v", direction, limit, backward),
					w.walkRelations(q, limit, backward, "institution/party"), whole)
			}
		}
	}
	q := graph.RelationQuery{Direction: graph.In, Page: graph.Page{Limit: 2}}
	equal(w, "a limit of each parent", w.relations(q, "institution/party", "institution/union"), map[string][]string{
		"institution/party": {annChair, annTreasurer}, "institution/union": {partyPart, unionPart},
	})
	q.Page = graph.Page{Limit: 9, After: graph.Cursor{"MEMBER_OF", "person/p4", "", graph.Inward}, Before: graph.Cursor{"REPRESENTS", "person/p2", "", graph.Inward}}
	equal(w, "between two bounds", w.relations(q, "institution/party")["institution/party"], []string{
		"MEMBER_OF person/p5 institution/party", "MEMBER_OF person/p6 institution/party",
		"REPRESENTS person/p0 institution/party", "REPRESENTS person/p1 institution/party",
	})
}

// union <--MEMBER_OF--> party, union --MEMBER_OF--> union
func relationMutual(w *world) {
	w.write(func(b *builder) {
		b.institutions("institution/party", "institution/union")
		b.relation(graph.MemberOf, "institution/party", "institution/union")
		b.relation(graph.MemberOf, "institution/union", "institution/party")
		b.relation(graph.MemberOf, "institution/union", "institution/union")
	})
	out, in, self := "MEMBER_OF institution/union institution/party", "MEMBER_OF institution/party institution/union", "MEMBER_OF institution/union institution/union"
	for _, c := range []struct {
		direction graph.Direction
		want      []string
	}{{graph.Both, []string{out, in, self}}, {graph.Out, []string{out, self}}, {graph.In, []string{in, self}}} {
		for _, limit := range []int{1, 2, 3} {
			for _, backward := range []bool{false, true} {
				equal(w, fmt.Sprintf("direction %d, pages of %d, backward %v", c.direction, limit, backward),
					w.walkRelations(graph.RelationQuery{Direction: c.direction}, limit, backward, "institution/union"), c.want)
			}
		}
	}
}

func relationAll(w *world) {
	w.write(relationGraph)
	whole := []string{annChair, annTreasurer, annMember, bobMember, partyPart, unionPart}
	equal(w, "all", w.relations(graph.RelationQuery{})[""], whole)
	equal(w, "of types", w.relations(graph.RelationQuery{Types: []graph.RelationType{graph.MemberOf}})[""], whole[2:4])
	equal(w, "from ann", w.relations(graph.RelationQuery{From: w.key("person/ann")})[""], whole[:3])
	equal(w, "to the party", w.relations(graph.RelationQuery{To: w.key("institution/party")})[""], whole[:4])
	equal(w, "from ann to the party", w.relations(graph.RelationQuery{From: w.key("person/ann"), To: w.key("institution/party"),
		Types: []graph.RelationType{graph.HoldsPosition}})[""], whole[:2])
	for _, limit := range []int{1, 2, 5, 6} {
		equal(w, "pages", w.walkRelations(graph.RelationQuery{}, limit, false), whole)
		equal(w, "pages from the end", w.walkRelations(graph.RelationQuery{}, limit, true), whole)
	}
	w.write(func(b *builder) {
		b.DropRelations = []string{w.fact(graph.MemberOf, "person/ann", "institution/party")}
	})
	equal(w, "of a type after a drop", w.relations(graph.RelationQuery{Types: []graph.RelationType{graph.MemberOf}})[""], []string{bobMember})
}
