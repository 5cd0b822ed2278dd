package graphtest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley/graph"
)

var orderCases = []testCase{
	{"Order/dates", "newest or oldest first, either way what has no year and then what is undated last", orderDates},
	{"Order/sources", "of the fewest sources first, as numbers", orderSources},
	{"Order/hub", "of the many meetings of one actor a page is the first of them in each order, whoever the first of all meetings are of", orderHub},
	{"Order/found", "of the many that have a word a page is the first of them by sources, whatever else is asked", orderFound},
	{"Order/recorded", "articles by when their latest version was recorded: one that is replaced moves", orderRecorded},
}

// everyPlace checks a list, and the pages that start or end at each of its places.
func (w *world) everyPlace(what string, q graph.NodeQuery, parent string, want []string) {
	w.Helper()
	var parents []string
	if parent != "" {
		parents = []string{parent}
	}
	equal(w, what, w.nodes(q, parents...)[parent], want)
	q.Of, q.Page.Limit = w.keysOf(parents...), len(want)+1
	nodes := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))[w.parent(parent)].Items
	for i, n := range nodes {
		for limit := 1; limit <= len(want); limit += 2 {
			q.Page = graph.Page{Limit: limit, After: n.Cursor(q.Order)}
			equal(w, fmt.Sprintf("%s: %d after %s", what, limit, n.ID), w.nodes(q, parents...)[parent], want[i+1:min(i+1+limit, len(want))])
			q.Page = graph.Page{Limit: limit, Before: n.Cursor(q.Order), Backward: true}
			equal(w, fmt.Sprintf("%s: %d before %s", what, limit, n.ID), w.nodes(q, parents...)[parent], want[max(0, i-limit):i])
		}
	}
	for _, backward := range []bool{false, true} {
		equal(w, fmt.Sprintf("%s: one by one, backward %v", what, backward), w.walk(q, 1, backward, parents...), want)
	}
}

// orderDates: where two dates begin on one day the id decides.
func orderDates(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		for id, date := range map[string]string{
			"a": "2025-04-10", "b": "2025-04-10/2025-04-12", "c": "2025-04", "d": "2024-12-31", "e": "", "f": "XXXX-04-10", "g": "XXXX-01",
			"h": "-0044-03-15", "i": "../2025-04-11", "j": "2025-05-01/..", "k": "not a date", "l": "2025-04-01", "m": "XXXX-04",
		} {
			b.node(graph.KindMeeting, "meeting/"+id, "M", dated(date))
			b.attend("meeting/"+id, graph.Member, "person/ann")
		}
	})
	ids := func(letters string) []string {
		var out []string
		for _, l := range letters {
			out = append(out, "meeting/"+string(l))
		}
		return out
	}
	for _, c := range []struct {
		what  string
		order graph.Order
		want  []string
	}{
		{"newest first", graph.ByDate, ids("jiabcldhgmfek")},
		{"oldest first", graph.ByDateRising, ids("hdclabijgmfek")},
	} {
		q := meetings(graph.ViaNothing)
		q.Order = c.order
		w.everyPlace(c.what, q, "", c.want)
		q.Via = graph.ViaParty
		w.everyPlace(c.what+", of ann", q, "person/ann", c.want)
	}
}

func orderSources(w *world) {
	w.write(func(b *builder) {
		b.article("a1", "2025-04-11")
		for id, n := range map[string]int{"person/a": 2, "person/b": 0, "institution/c": 10, "person/d": 2, "location/e": 100, "meeting/f": 2, "person/g": 9} {
			kind := map[string]graph.Kind{"p": graph.KindPerson, "i": graph.KindInstitution, "l": graph.KindLocation, "m": graph.KindMeeting}[id[:1]]
			b.node(kind, id, "N", sources(n))
			b.relation(graph.Mentions, "article/a1", id)
		}
	})
	want := []string{"person/b", "meeting/f", "person/a", "person/d", "person/g", "institution/c", "location/e"}
	q := ofKind(graph.EntityKinds...)
	q.Order = graph.BySources
	w.everyPlace("fewest sources first", q, "", want)
	q.Via = graph.ViaMentions
	w.everyPlace("fewest sources first, in an article", q, "article/a1", want)
	w.write(func(b *builder) { b.node(graph.KindPerson, "person/b", "N", sources(50)) })
	q.Via = graph.ViaNothing
	equal(w, "after one more", w.all(q), append(slices.Clone(want[1:6]), "person/b", "location/e"))
}

// orderHub: of 1,400 meetings ann takes part in all but the first 350 by name, and with bob in every hundredth of hers.
func orderHub(w *world) {
	type meeting struct {
		id, name string
		sources  int
		status   graph.MeetingStatus
		rare     bool
	}
	var hers []meeting
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		for i := range 1400 {
			m := meeting{fmt.Sprintf("meeting/%04d", i*37%1400), fmt.Sprintf("M %04d", i), i * 7 % 60, graph.Held, i%500 == 450}
			if i%400 == 399 {
				m.status = graph.Cancelled
			}
			name := m.name
			if m.rare {
				name += " rare"
			}
			b.node(graph.KindMeeting, m.id, name, dated("2025-04-10"), sources(m.sources), is(m.status), sub([]string{graph.Talks, graph.Visit}[i/1395]))
			if i < 350 {
				continue
			}
			hers = append(hers, m)
			if i%100 == 0 {
				b.attend(m.id, graph.Member, "person/ann", "person/bob")
			} else {
				b.attend(m.id, graph.Member, "person/ann")
			}
		}
	})
	q := meetings(graph.ViaParty)
	for _, f := range []struct {
		what  string
		ask   graph.NodeFilter
		keeps func(i int, m meeting) bool
	}{
		{"all", graph.NodeFilter{}, func(int, meeting) bool { return true }},
		{"a word", graph.NodeFilter{Words: []string{"rare"}}, func(_ int, m meeting) bool { return m.rare }},
		{"a status", graph.NodeFilter{Statuses: []graph.MeetingStatus{graph.Cancelled}}, func(_ int, m meeting) bool { return m.status == graph.Cancelled }},
		{"a kind", graph.NodeFilter{Subkinds: []string{graph.Visit}}, func(i int, _ meeting) bool { return i >= 1395 }},
		{"with bob", graph.NodeFilter{All: w.keysOf("person/bob"), ActingFor: true}, func(i int, _ meeting) bool { return i%100 == 0 }},
	} {
		var kept []meeting
		for i, m := range hers {
			if f.keeps(i+350, m) {
				kept = append(kept, m)
			}
		}
		q.NodeFilter = f.ask
		q.Kinds = []graph.Kind{graph.KindMeeting}
		for order, less := range map[graph.Order]func(a, b meeting) int{
			graph.ByName:    func(a, b meeting) int { return strings.Compare(a.name, b.name) },
			graph.BySources: func(a, b meeting) int { return cmp.Or(a.sources-b.sources, strings.Compare(a.id, b.id)) },
			graph.ByDate:    func(a, b meeting) int { return strings.Compare(a.id, b.id) },
		} {
			slices.SortFunc(kept, less)
			ids := make([]string, len(kept))
			for i, m := range kept {
				ids[i] = m.id
			}
			q.Order, q.Page = order, graph.Page{Limit: 3}
			what := fmt.Sprintf("%s, order %d", f.what, order)
			n := min(3, len(ids))
			equal(w, what, w.nodes(q, "person/ann")["person/ann"], ids[:n])
			q.Page.Backward = true
			equal(w, what+", the last", w.nodes(q, "person/ann")["person/ann"], ids[len(ids)-n:])
		}
		counts := must[map[graph.Key]int](w, "CountNodes")(w.store.CountNodes(w.Context(), graph.NodeQuery{Of: w.keysOf("person/ann"), Via: graph.ViaParty, NodeFilter: q.NodeFilter}))
		equal(w, f.what+", counted", counts[w.key("person/ann")], len(kept))
	}
}

// orderFound: 1,100 people share a word; how many sources they have is spread as in life, and few have many.
func orderFound(w *world) {
	type person struct {
		id      string
		sources int
	}
	var all []person
	w.write(func(b *builder) {
		for i := range 1100 {
			p := person{fmt.Sprintf("person/%04d", i*37%1100), 3000 / (1 + i*7%900)}
			all = append(all, p)
			b.node(graph.KindPerson, p.id, "Ann "+[]string{"Lind", "Berg"}[i%2], sources(p.sources), in([]string{"SE", "NO"}[i/5%2]))
		}
	})
	less := func(a, b person) int { return cmp.Or(a.sources-b.sources, strings.Compare(a.id, b.id)) }
	check := func(what string, f graph.NodeFilter, keeps func(i int) bool) {
		w.Helper()
		var kept []person
		for i, p := range all {
			if keeps(i) {
				kept = append(kept, p)
			}
		}
		slices.SortFunc(kept, less)
		ids := make([]string, len(kept))
		for i, p := range kept {
			ids[i] = p.id
		}
		q := graph.NodeQuery{NodeFilter: f, Order: graph.BySources}
		q.Kinds = graph.EntityKinds
		for _, at := range []int{0, 1, len(ids) / 2, len(ids) - 3} {
			q.Page = graph.Page{Limit: 40}
			if at > 0 {
				q.Page.After = w.node(ids[at-1]).Cursor(q.Order)
			}
			equal(w, fmt.Sprintf("%s, from %d", what, at), w.all(q), ids[at:min(at+40, len(ids))])
			q.Page = graph.Page{Limit: 40, Backward: true, Before: w.node(ids[len(ids)-1-at]).Cursor(q.Order)}
			equal(w, fmt.Sprintf("%s, up to %d from the end", what, at), w.all(q), ids[max(0, len(ids)-1-at-40):len(ids)-1-at])
		}
		q.Page = graph.Page{Limit: 2000}
		equal(w, what, w.all(q), ids)
	}
	check("all", graph.NodeFilter{Words: []string{"an"}}, func(int) bool { return true })
	check("few", graph.NodeFilter{Words: []string{"ann", "l"}}, func(i int) bool { return i%2 == 0 })
	check("of a state", graph.NodeFilter{Words: []string{"ann"}, Country: "NO"}, func(i int) bool { return i/5%2 == 1 })
	w.write(func(b *builder) { // one more article and there is no other as famous
		all[7].sources = 5000
		b.node(graph.KindPerson, all[7].id, "Ann Berg", sources(5000), in("NO"))
	})
	check("after one is spoken of more", graph.NodeFilter{Words: []string{"ann"}}, func(int) bool { return true })
}

// a1 is recorded 3rd, a2 and a3 1st, a4 2nd, a5 a moment after the 1st. a2 is then replaced, a3 retracted.
func orderRecorded(w *world) {
	recorded := map[string]time.Time{
		"article/a1": at(3), "article/a2": at(1), "article/a3": at(1), "article/a4": at(2), "article/a5": at(1).Add(time.Microsecond),
	}
	w.write(func(b *builder) {
		b.people("person/ann")
		for id, when := range recorded {
			b.article(id[len("article/"):], "2025-04-11")
			b.Articles[len(b.Articles)-1].RecordedAt = when
			b.relation(graph.Mentions, id, "person/ann")
		}
	})
	check := func(what string, want ...string) {
		w.Helper()
		q := ofKind(graph.KindArticle)
		q.Order = graph.ByRecorded
		w.everyPlace(what, q, "", want)
		q.Via = graph.ViaMentioned
		w.everyPlace(what+", of ann", q, "person/ann", want)
		for id, when := range recorded {
			equal(w, what+": when "+id+" was recorded", w.node(id).Recorded.Equal(when), true)
		}
		equal(w, what+": people are not recorded", w.node("person/ann").Recorded.IsZero(), true)
	}
	const a1, a2, a3, a4, a5 = "article/a1", "article/a2", "article/a3", "article/a4", "article/a5"
	check("at first", a2, a3, a5, a4, a1)
	w.write(func(b *builder) { b.Retract = w.keysOf(a2, a3) })
	check("after two are retracted", a2, a3, a5, a4, a1)
	recorded[a2] = at(9)
	w.write(func(b *builder) {
		b.version("a2", 2, "2025-04-11")
		b.Articles[0].RecordedAt = at(9)
	})
	check("after one is replaced", a3, a5, a4, a1, a2)
	w.write(func(b *builder) { b.node(graph.KindArticle, a4, "Another title") })
	check("after a node is written again", a3, a5, a4, a1, a2)
	w.update(func(tx graph.Tx) error {
		nodes, err := tx.Nodes(w.Context(), w.keysOf(a2))
		equal(w, "when it was recorded, in a transaction", nodes[w.key(a2)].Recorded.Equal(at(9)), true)
		return err
	})
	nodes := must[map[string][]graph.Node](w, "Lookup")(w.store.Lookup(w.Context(), []string{a2}))[a2]
	equal(w, "articles of an id", len(nodes), 1)
	equal(w, "when it was recorded, looked up", nodes[0].Recorded.Equal(at(9)), true)
}
