package graphtest

import (
	"fmt"

	"parley/graph"
)

var datedCases = []testCase{
	{"ListDated/order", "relations come by the day since which they hold, else until which, each once", datedOrder},
	{"ListDated/filters", "they narrow by type, node and time", datedFilters},
}

// posts are positions of ann, and a few of others, with since and until.
func posts(b *builder) {
	b.people("person/ann", "person/bob")
	b.institutions("institution/a", "institution/b")
	post := func(person, at, title, since, until string) {
		b.relation(graph.HoldsPosition, "person/"+person, "institution/"+at, func(r *graph.Relation) {
			r.Disc, r.Title, r.Since, r.Until = title, title, since, until
		})
	}
	post("ann", "a", "envoy", "2020", "2021")
	post("ann", "a", "head", "2020-01-01", "")
	post("ann", "b", "envoy", "2020-01", "2020-02")
	post("ann", "b", "deputy", "", "2019-12-31")
	post("ann", "b", "clerk", "2015-01-08/..", "")
	post("ann", "b", "guest", "XXXX-04-10", "2018")
	post("ann", "b", "member", "", "")
	post("bob", "a", "envoy", "2020-01-01", "")
	post("bob", "a", "king", "-0044-03-15", "")
	b.relation(graph.MemberOf, "person/ann", "institution/a", func(r *graph.Relation) { r.Since, r.Until = "2020", "" })
	b.relation(graph.PartOf, "institution/a", "institution/b")
	b.relation(graph.PartOf, "institution/a", "institution/a", func(r *graph.Relation) { r.Since = "2021" })
}

func datedOrder(w *world) {
	w.write(posts)
	want := []string{
		"HOLDS_POSITION person/bob institution/a king",
		"HOLDS_POSITION person/ann institution/b clerk",
		"HOLDS_POSITION person/ann institution/b deputy",
		"HOLDS_POSITION person/ann institution/a envoy",
		"HOLDS_POSITION person/ann institution/a head",
		"HOLDS_POSITION person/ann institution/b envoy",
		"HOLDS_POSITION person/bob institution/a envoy",
		"MEMBER_OF person/ann institution/a",
		"PART_OF institution/a institution/a",
		"HOLDS_POSITION person/ann institution/b guest",
		"HOLDS_POSITION person/ann institution/b member",
		"PART_OF institution/a institution/b",
	}
	q := graph.DatedQuery{
		Of:    w.keysOf("person/ann", "institution/a", "institution/b", "person/ann"),
		Types: []graph.RelationType{graph.PartOf, graph.MemberOf, graph.HoldsPosition, graph.HoldsPosition},
	}
	equal(w, "all", w.dated(q), want)
	q.Page.Limit = len(want) + 1
	list := must[graph.List[graph.Relation]](w, "ListDated")(w.store.ListDated(w.Context(), q))
	equal(w, "more than all", list.More, false)
	for i, r := range list.Items {
		for limit := 1; limit <= len(want); limit += 3 {
			cursor := r.DatedCursor(w.id(r.From), w.id(r.To))
			q.Page = graph.Page{Limit: limit, After: cursor}
			w.datedPage(fmt.Sprintf("%d after %s", limit, want[i]), q, want[i+1:min(i+1+limit, len(want))], i+1+limit < len(want))
			q.Page = graph.Page{Limit: limit, Before: cursor, Backward: true}
			w.datedPage(fmt.Sprintf("%d before %s", limit, want[i]), q, want[max(0, i-limit):i], i-limit > 0)
		}
	}
}

func (w *world) datedPage(what string, q graph.DatedQuery, want []string, more bool) {
	w.Helper()
	list := must[graph.List[graph.Relation]](w, "ListDated")(w.store.ListDated(w.Context(), q))
	equal(w, what, w.sayAll(list.Items), want)
	equal(w, what+": more", list.More, more)
}

func datedFilters(w *world) {
	w.write(posts)
	w.write(func(b *builder) {
		b.relation(graph.Represents, "person/bob", "institution/b", func(r *graph.Relation) {
			r.Since, r.Earliest, r.Latest = "2020", "2020-01-01", "2021-12-31"
		})
	})
	ask := func(what string, q graph.DatedQuery, of []string, want ...string) {
		w.Helper()
		q.Of = w.keysOf(of...)
		equal(w, what, w.dated(q), want)
	}
	posts, reps := []graph.RelationType{graph.HoldsPosition}, []graph.RelationType{graph.Represents}
	const envoy, king = "HOLDS_POSITION person/bob institution/a envoy", "HOLDS_POSITION person/bob institution/a king"
	ask("of a node", graph.DatedQuery{Types: posts}, []string{"person/bob"}, king, envoy)
	ask("of nobody", graph.DatedQuery{Types: posts}, nil)
	ask("of no type", graph.DatedQuery{}, []string{"person/bob"})
	ask("of a type that it has none of", graph.DatedQuery{Types: []graph.RelationType{graph.Within}}, []string{"person/bob"})
	ask("of either end", graph.DatedQuery{Types: reps}, []string{"institution/b"}, "REPRESENTS person/bob institution/b")
	ask("of a time", graph.DatedQuery{Types: reps, Times: during("2021", "2022")}, []string{"person/bob"}, "REPRESENTS person/bob institution/b")
	ask("of another time", graph.DatedQuery{Types: reps, Times: during("2022", "2022")}, []string{"person/bob"})
	w.write(func(b *builder) {
		b.DropRelations = []string{fact(graph.HoldsPosition, w.key("person/bob"), w.key("institution/a"), "king")}
	})
	ask("after one is gone", graph.DatedQuery{Types: posts}, []string{"person/bob"}, envoy)
	w.write(func(b *builder) {
		b.relation(graph.HoldsPosition, "person/bob", "institution/a", func(r *graph.Relation) { r.Disc, r.Title, r.Since = "envoy", "envoy", "2001" })
		b.relation(graph.HoldsPosition, "person/bob", "institution/b", func(r *graph.Relation) { r.Disc, r.Title, r.Since = "aide", "aide", "2010" })
	})
	ask("after a day has changed", graph.DatedQuery{Types: posts}, []string{"person/bob"}, envoy, "HOLDS_POSITION person/bob institution/b aide")
}
