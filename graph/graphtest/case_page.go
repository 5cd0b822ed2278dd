package graphtest

import (
	"fmt"

	"parley/graph"
)

var pageCases = []testCase{
	{"Page/whole list", "paging gives each item exactly once, forward and backward, whatever the page's size", pageWhole},
	{"Page/many parents", "a limit is each parent's own", pageParents},
	{"Page/bounds", "a page may have both ends, or a bound that is no item's", pageBounds},
	{"Page/while loading", "what does not change comes exactly once while other items come and go", pageLoading},
}

// manyMeetings are 23 meetings of ann's, whose names and dates repeat.
func manyMeetings(b *builder) {
	b.people("person/ann")
	for i := range 23 {
		id := fmt.Sprintf("meeting/m%02d", i)
		date := []string{"2025-04-10", "2025-04-11", "", "2024", "XXXX-04-10"}[i%5]
		b.node(graph.KindMeeting, id, fmt.Sprintf("Talks %d", i%3), dated(date), is(graph.Held))
		b.attend(id, graph.Member, "person/ann")
	}
}

// walk reads a list page by page, as a client does.
func (w *world) walk(q graph.NodeQuery, limit int, backward bool, parents ...string) []string {
	w.Helper()
	q.Of = w.keysOf(parents...)
	q.Page = graph.Page{Limit: limit, Backward: backward}
	parent := w.parent(names(parents)[0])
	var out []string
	for range 200 {
		list := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))[parent]
		var ids []string
		for _, n := range list.Items {
			ids = append(ids, n.ID)
		}
		if len(ids) > limit || list.More && len(ids) < limit {
			w.Fatalf("a page of %d has %d items, more: %v", limit, len(ids), list.More)
		}
		if backward {
			out = append(ids, out...)
		} else {
			out = append(out, ids...)
		}
		if !list.More {
			return out
		}
		if backward {
			q.Page.Before = list.Items[0].Cursor(q.Order)
		} else {
			q.Page.After = list.Items[len(ids)-1].Cursor(q.Order)
		}
	}
	w.Fatalf("the pages never end: %q", out)
	return nil
}

func pageWhole(w *world) {
	w.write(manyMeetings)
	for _, via := range []graph.Via{graph.ViaNothing, graph.ViaParty} {
		for _, order := range []graph.Order{graph.ByName, graph.ByDate} {
			q := meetings(via)
			q.Order = order
			var parents []string
			if via == graph.ViaParty {
				parents = []string{"person/ann"}
			}
			whole := w.nodes(q, parents...)[names(parents)[0]]
			equal(w, "all meetings", len(whole), 23)
			for _, limit := range []int{1, 4, 22, 23, 24} {
				for _, backward := range []bool{false, true} {
					got := w.walk(q, limit, backward, parents...)
					equal(w, fmt.Sprintf("via %d, order %d, pages of %d, backward %v", via, order, limit, backward), got, whole)
				}
			}
		}
	}
}

// ann in m00 … m22      bob in m00, m01      cid in none
func pageParents(w *world) {
	w.write(manyMeetings)
	w.write(func(b *builder) {
		b.people("person/bob", "person/cid")
		b.attend("meeting/m00", graph.Member, "person/ann", "person/bob")
		b.attend("meeting/m01", graph.Member, "person/ann", "person/bob")
	})
	q := meetings(graph.ViaParty)
	everybody := []string{"person/ann", "person/bob", "person/cid", "person/ann"}
	whole := w.nodes(q, everybody...)
	q.Page.Limit = 3
	equal(w, "first pages", w.nodes(q, everybody...), map[string][]string{
		"person/ann": whole["person/ann"][:3], "person/bob": {"meeting/m01", "meeting/m00"},
	})
	q.Page.Backward = true
	equal(w, "last pages", w.nodes(q, "person/bob", "person/ann"), map[string][]string{
		"person/ann": whole["person/ann"][20:], "person/bob": {"meeting/m01", "meeting/m00"},
	})
	q.Page = graph.Page{Limit: 2}
	q.Of = w.keysOf("person/ann", "person/bob")
	lists := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
	equal(w, "ann has more", lists[w.key("person/ann")].More, true)
	equal(w, "bob has more", lists[w.key("person/bob")].More, false)
	q.Page = graph.Page{Limit: 2, After: graph.Cursor{"", ""}}
	equal(w, "after the start of the list", w.nodes(q, "person/bob")["person/bob"], []string{"meeting/m01", "meeting/m00"})
}

func pageBounds(w *world) {
	w.write(func(b *builder) { b.people("person/a", "person/b", "person/c", "person/d", "person/e") })
	q := ofKind(graph.KindPerson)
	cursor := func(name string) graph.Cursor { return graph.Cursor{name, "person/" + name} }
	for _, c := range []struct {
		what string
		page graph.Page
		want []string
	}{
		{"between", graph.Page{Limit: 10, After: cursor("a"), Before: cursor("e")}, []string{"person/b", "person/c", "person/d"}},
		{"between, two", graph.Page{Limit: 2, After: cursor("a"), Before: cursor("e")}, []string{"person/b", "person/c"}},
		{"between, the last two", graph.Page{Limit: 2, After: cursor("a"), Before: cursor("e"), Backward: true}, []string{"person/c", "person/d"}},
		{"after somebody who is gone", graph.Page{Limit: 2, After: cursor("bb")}, []string{"person/c", "person/d"}},
		{"after the last", graph.Page{Limit: 2, After: cursor("e")}, nil},
		{"before the first", graph.Page{Limit: 2, Before: cursor("a"), Backward: true}, nil},
		{"crossed", graph.Page{Limit: 2, After: cursor("d"), Before: cursor("b")}, nil},
		{"after hostile text", graph.Page{Limit: 2, After: graph.Cursor{"a' or '1'='1", difficult}}, []string{"person/b", "person/c"}},
	} {
		q.Page = c.page
		equal(w, c.what, w.all(q), c.want)
	}
	q.Page = graph.Page{Limit: 5}
	list := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))[0]
	equal(w, "more behind the whole list", list.More, false)
	q.Page = graph.Page{Limit: 4, Backward: true}
	list = must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))[0]
	equal(w, "more before the last four", list.More, true)
}

// Between any two pages a meeting comes before, among and behind those that are there, and one goes.
func pageLoading(w *world) {
	w.write(manyMeetings)
	for _, backward := range []bool{false, true} {
		q := meetings(graph.ViaParty)
		q.Of = w.keysOf("person/ann")
		q.Page = graph.Page{Limit: 4, Backward: backward}
		var before []string
		for _, id := range w.nodes(meetings(graph.ViaParty), "person/ann")["person/ann"] {
			if id[:9] == "meeting/m" {
				before = append(before, id)
			}
		}
		seen := map[string]int{}
		for more, round := true, 0; more; round++ {
			if round == 50 {
				w.Fatalf("backward %v: the pages never end", backward)
			}
			list := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))[q.Of[0]]
			for _, n := range list.Items {
				seen[n.ID]++
			}
			if more = list.More; !more {
				break
			}
			if backward {
				q.Page.Before = list.Items[0].Cursor(q.Order)
			} else {
				q.Page.After = list.Items[len(list.Items)-1].Cursor(q.Order)
			}
			w.write(func(b *builder) {
				for i, date := range []string{"2026-01-01", "2025-04-10", "1900", ""} {
					id := fmt.Sprintf("meeting/x%v-%d-%d", backward, round, i)
					b.node(graph.KindMeeting, id, "Talks 1", dated(date))
					b.attend(id, graph.Member, "person/ann")
				}
			})
		}
		for _, id := range before {
			if seen[id] != 1 {
				w.Errorf("backward %v: %s came %d times", backward, id, seen[id])
			}
		}
	}
}
