package graphtest

import (
	"fmt"

	"parley/graph"
)

var counterpartCases = []testCase{
	{"Counterparts/sides", "those who came on one behalf did not meet each other", counterpartSides},
	{"Counterparts/meetings", "only meetings that took place count, each once, within the dates asked for", counterpartMeetings},
	{"Counterparts/kinds", "only those of the kinds that are asked for are listed and counted", counterpartKinds},
	{"Counterparts/newest", "with each comes the meeting that is first in order of date, of those asked for", counterpartNewest},
	{"Counterparts/crowded", "at meetings of very many, too, each met those of other sides", counterpartCrowd},
	{"Counterparts/pages", "whom one met most often comes first; paging gives each once", counterpartPages},
}

// m (held)  russia: ann, aleksei     usa: bob     turkey (host)
func counterpartSides(w *world) {
	w.write(func(b *builder) {
		b.people("person/aleksei", "person/ann", "person/bob", "person/cid")
		b.institutions("institution/russia", "institution/turkey", "institution/usa")
		b.meeting("meeting/m", "2025-04-10", graph.Held,
			"person/ann for institution/russia", "person/aleksei for institution/russia", "person/bob for institution/usa", "institution/turkey")
	})
	others := func(ids ...string) []string {
		for i, id := range ids {
			ids[i] = id + " 1 2025-04-10 2025-04-10"
		}
		return ids
	}
	equal(w, "met", w.counterparts(graph.CounterpartQuery{}, "person/ann", "institution/russia", "person/bob", "institution/turkey", "person/cid"),
		map[string][]string{
			"person/ann":         others("person/bob", "institution/turkey", "institution/usa"),
			"institution/russia": others("person/bob", "institution/turkey", "institution/usa"),
			"person/bob":         others("person/aleksei", "person/ann", "institution/russia", "institution/turkey"),
			"institution/turkey": others("person/aleksei", "person/ann", "person/bob", "institution/russia", "institution/usa"),
		})
}

func counterpartMeetings(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		both := []string{"person/ann", "person/bob"}
		b.meeting("meeting/held", "2025-04-10/2025-04-12", graph.Held, both...)
		b.meeting("meeting/ongoing", "2025-05", graph.Ongoing, both...)
		b.meeting("meeting/undated", "", graph.Held, both...)
		b.meeting("meeting/some-year", "XXXX-04-10", graph.Held, both...)
		b.meeting("meeting/since", "2024-03-01/..", graph.Ongoing, both...)
		for _, s := range []graph.MeetingStatus{graph.Planned, graph.Proposed, graph.Cancelled, graph.Refused} {
			b.meeting("meeting/"+string(s), "2020", s, "person/ann", "person/bob", "person/cid")
		}
		b.meeting("meeting/with-cid", "", graph.Held, "person/ann", "person/cid")
	})
	met := func(what string, f *graph.DateFilter, want ...string) {
		w.Helper()
		equal(w, what, w.counterparts(graph.CounterpartQuery{Dates: f}, "person/ann")["person/ann"], want)
	}
	filter := func(since, until string, definite bool) *graph.DateFilter {
		return graph.NewDateFilter(date(since), date(until), definite)
	}
	met("ever", nil, "person/bob 5 2024-03-01 2025-05-31", "person/cid 1")
	met("possibly in April", filter("2025-04", "2025-04", false), "person/bob 3 2024-03-01 2025-04-12")
	met("definitely in April", filter("2025-04", "2025-04", true), "person/bob 1 2025-04-10 2025-04-12")
	met("in 2020", filter("2020", "2020-03", false))
	w.write(func(b *builder) { // it was called off after all
		b.node(graph.KindMeeting, "meeting/held", "held", dated("2025-04-10/2025-04-12"), is(graph.Cancelled))
	})
	met("ever, after one was called off", nil, "person/bob 4 2024-03-01 2025-05-31", "person/cid 1")
}

// crowd (held)  p0 … p29 for russia, p30 … p59 for usa, ann, who was at a meeting of two with p0 before
func counterpartCrowd(w *world) {
	var actors []string
	w.write(func(b *builder) {
		b.people("person/ann")
		b.institutions("institution/russia", "institution/usa")
		for i := range 60 {
			id := fmt.Sprintf("person/p%02d", i)
			b.people(id)
			actors = append(actors, id+" for "+[]string{"institution/russia", "institution/usa"}[i/30])
		}
		b.meeting("meeting/crowd", "2025-04-10", graph.Held, append(actors, "person/ann")...)
		b.meeting("meeting/two", "2024", graph.Held, "person/ann", "person/p00")
	})
	got := w.counterparts(graph.CounterpartQuery{}, "person/ann", "person/p00", "person/p31", "institution/usa")
	for id, want := range map[string]int{"person/ann": 62, "person/p00": 32, "person/p31": 32, "institution/usa": 32} {
		equal(w, "how many "+id+" met", len(got[id]), want)
	}
	equal(w, "whom Ann met most", got["person/ann"][:2], []string{"person/p00 2 2024-01-01 2025-04-10", "person/p01 1 2025-04-10 2025-04-10"})
}

func counterpartKinds(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/un", "institution/usa")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob for institution/usa", "institution/un")
	})
	day := " 1 2025-04-10 2025-04-10"
	for _, c := range []struct {
		kinds []graph.Kind
		want  []string
	}{
		{[]graph.Kind{graph.KindPerson}, []string{"person/bob" + day}},
		{[]graph.Kind{graph.KindInstitution}, []string{"institution/un" + day, "institution/usa" + day}},
		{[]graph.Kind{graph.KindLocation, graph.KindPerson, graph.KindInstitution}, []string{"person/bob" + day, "institution/un" + day, "institution/usa" + day}},
		{[]graph.Kind{graph.KindMeeting}, nil},
	} {
		equal(w, fmt.Sprint(c.kinds), w.counterparts(graph.CounterpartQuery{Kinds: c.kinds}, "person/ann")["person/ann"], c.want)
	}
}

func counterpartNewest(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		both := []string{"person/ann", "person/bob"}
		b.meeting("meeting/z", "2025-04-10", graph.Held, both...)
		b.meeting("meeting/a-2", "2025-05-01", graph.Held, both...)
		b.meeting("meeting/a", "2025-05-01", graph.Held, both...)
		b.meeting("meeting/undated", "", graph.Held, append(both, "person/cid")...)
		b.meeting("meeting/planned", "2026", graph.Planned, both...)
	})
	newest := func(what string, q graph.CounterpartQuery, want map[string]string) {
		w.Helper()
		q.Of, q.Newest, q.Page.Limit = w.keysOf("person/ann"), true, 10
		got := map[string]string{}
		for _, c := range must[map[graph.Key]graph.List[graph.Counterpart]](w, "ListCounterparts")(w.store.ListCounterparts(w.Context(), q))[q.Of[0]].Items {
			got[c.Actor.ID] = w.id(c.Newest)
		}
		equal(w, what, got, want)
	}
	newest("ever", graph.CounterpartQuery{}, map[string]string{"person/bob": "meeting/a", "person/cid": "meeting/undated"})
	april := graph.NewDateFilter(date("2025-04"), date("2025-04"), true)
	newest("in April", graph.CounterpartQuery{Dates: april}, map[string]string{"person/bob": "meeting/z"})
}

func counterpartPages(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		for i := range 9 {
			b.node(graph.KindPerson, fmt.Sprintf("person/p%d", i), fmt.Sprintf("P %d", i%2))
		}
		for i := range 9 {
			for j := range i % 3 {
				b.meeting(fmt.Sprintf("meeting/m%d-%d", i, j), "2025-04-10", graph.Held, "person/ann", fmt.Sprintf("person/p%d", i))
			}
		}
	})
	day := " 2025-04-10 2025-04-10"
	want := []string{"person/p2 2" + day, "person/p8 2" + day, "person/p5 2" + day, "person/p4 1" + day, "person/p1 1" + day, "person/p7 1" + day}
	equal(w, "all", w.counterparts(graph.CounterpartQuery{}, "person/ann")["person/ann"], want)
	for _, limit := range []int{1, 2, 5, 6} {
		for _, backward := range []bool{false, true} {
			q := graph.CounterpartQuery{Of: w.keysOf("person/ann"), Page: graph.Page{Limit: limit, Backward: backward}}
			var got []string
			for more := true; more && len(got) < 50; {
				list := must[map[graph.Key]graph.List[graph.Counterpart]](w, "ListCounterparts")(w.store.ListCounterparts(w.Context(), q))[q.Of[0]]
				var page []string
				for _, c := range list.Items {
					page = append(page, fmt.Sprintf("%s %d %s %s", c.Actor.ID, c.Count, c.First, c.Last))
				}
				if more = list.More; len(page) == 0 {
					break
				}
				if backward {
					got, q.Page.Before = append(page, got...), list.Items[0].Cursor()
				} else {
					got, q.Page.After = append(got, page...), list.Items[len(page)-1].Cursor()
				}
			}
			equal(w, fmt.Sprintf("pages of %d, backward %v", limit, backward), got, want)
		}
	}
	q := graph.CounterpartQuery{Page: graph.Page{Limit: 1}}
	equal(w, "a limit of each parent", w.counterparts(q, "person/ann", "person/p2"), map[string][]string{
		"person/ann": want[:1], "person/p2": {"person/ann 2" + day},
	})
}
