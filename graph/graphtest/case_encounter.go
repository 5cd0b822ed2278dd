package graphtest

import (
	"fmt"

	"parley/graph"
)

var encounterCases = []testCase{
	{"Encounters/counterparts", "two have as many encounters as each counts of the other as counterpart, and others have none", encountersAgree},
	{"Encounters/list", "newest first, as many as asked for of each pair, within the dates asked for", encounterList},
}

// m1 (held)     ann for russia, aleksei for russia, bob for usa, turkey      m2 (ongoing)  ann, bob
// m3 (held)     ann for usa, ann for russia, bob for usa                     m4 (planned)  ann, bob, cid
func encountersAgree(w *world) {
	actors := []string{"person/aleksei", "person/ann", "person/bob", "person/cid", "institution/russia", "institution/usa", "institution/turkey"}
	w.write(func(b *builder) {
		b.people(actors[:4]...)
		b.institutions(actors[4:]...)
		b.meeting("meeting/m1", "2025-04-10", graph.Held, "person/ann for institution/russia", "person/aleksei for institution/russia",
			"person/bob for institution/usa", "institution/turkey")
		b.meeting("meeting/m2", "", graph.Ongoing, "person/ann", "person/bob")
		b.meeting("meeting/m3", "XXXX-04-10", graph.Held, "person/bob for institution/usa")
		b.Parties[2].Parties = append(b.Parties[2].Parties, graph.Party{Actor: b.key("person/ann"), Side: b.key("institution/usa")},
			graph.Party{Actor: b.key("person/ann"), Side: b.key("institution/russia")})
		b.meeting("meeting/m4", "2025-04-10", graph.Planned, "person/ann", "person/bob", "person/cid")
	})
	keys := w.keysOf(actors...)
	var pairs [][2]graph.Key
	for _, a := range keys {
		for _, b := range keys {
			pairs = append(pairs, [2]graph.Key{a, b})
		}
	}
	for _, dates := range []*graph.DateFilter{nil, graph.NewDateFilter(date("2025"), graph.Date{}, false), graph.NewDateFilter(date("2025"), date("2025"), true)} {
		counts := map[[2]graph.Key]int{}
		q := graph.CounterpartQuery{Of: keys, Dates: dates, Page: graph.Page{Limit: 50}}
		for actor, list := range must[map[graph.Key]graph.List[graph.Counterpart]](w, "ListCounterparts")(w.store.ListCounterparts(w.Context(), q)) {
			for _, c := range list.Items {
				counts[[2]graph.Key{actor, c.Actor.Key}] = c.Count
			}
		}
		got := must[map[[2]graph.Key][]graph.Node](w, "ListEncounters")(w.store.ListEncounters(w.Context(), graph.EncounterQuery{Pairs: pairs, Dates: dates, Limit: 50}))
		for _, p := range pairs {
			equal(w, fmt.Sprintf("encounters of %s with %s", w.id(p[0]), w.id(p[1])), len(got[p]), counts[p])
		}
		if dates == nil {
			equal(w, "ann met bob", idsOf(got[[2]graph.Key{w.key("person/ann"), w.key("person/bob")}]), []string{"meeting/m1", "meeting/m3", "meeting/m2"})
		}
	}
}

// ann and bob met at b (2025-04-10), a (the same day), c (2024), d (XXXX-04-10), e (undated); ann and cid at a.
func encounterList(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid", "person/dan")
		for id, date := range map[string]string{"b": "2025-04-10", "c": "2024", "d": "XXXX-04-10", "e": ""} {
			b.meeting("meeting/"+id, date, graph.Held, "person/ann", "person/bob")
		}
		b.meeting("meeting/a", "2025-04-10", graph.Held, "person/ann", "person/bob", "person/cid")
	})
	ann, bob, cid := w.key("person/ann"), w.key("person/bob"), w.key("person/cid")
	all := []string{"meeting/a", "meeting/b", "meeting/c", "meeting/d", "meeting/e"}
	type pair = [2]graph.Key
	annBob, bobAnn, cidAnn := pair{ann, bob}, pair{bob, ann}, pair{cid, ann}
	possibly, surely := graph.NewDateFilter(date("2025"), date("2025"), false), graph.NewDateFilter(date("2025"), date("2025"), true)
	for _, c := range []struct {
		what string
		q    graph.EncounterQuery
		want map[pair][]string
	}{
		{"of a pair", graph.EncounterQuery{Pairs: []pair{annBob}}, map[pair][]string{annBob: all}},
		{"of a pair both ways", graph.EncounterQuery{Pairs: []pair{annBob, bobAnn}}, map[pair][]string{annBob: all, bobAnn: all}},
		{"of a pair twice", graph.EncounterQuery{Pairs: []pair{annBob, annBob}}, map[pair][]string{annBob: all}},
		{"of pairs of one actor", graph.EncounterQuery{Pairs: []pair{cidAnn, annBob}}, map[pair][]string{annBob: all, cidAnn: all[:1]}},
		{"the first two of each", graph.EncounterQuery{Pairs: []pair{cidAnn, annBob, bobAnn}, Limit: 2}, map[pair][]string{annBob: all[:2], bobAnn: all[:2], cidAnn: all[:1]}},
		{"the first", graph.EncounterQuery{Pairs: []pair{annBob}, Limit: 1}, map[pair][]string{annBob: all[:1]}},
		{"possibly in a year", graph.EncounterQuery{Pairs: []pair{annBob, cidAnn}, Dates: possibly}, map[pair][]string{annBob: {"meeting/a", "meeting/b", "meeting/d"}, cidAnn: all[:1]}},
		{"surely in a year", graph.EncounterQuery{Pairs: []pair{annBob}, Dates: surely}, map[pair][]string{annBob: all[:2]}},
		{"of who never met", graph.EncounterQuery{Pairs: []pair{{bob, w.key("person/dan")}}}, nil},
		{"of nobody with themselves", graph.EncounterQuery{Pairs: []pair{{ann, ann}}}, nil},
		{"of who is not there", graph.EncounterQuery{Pairs: []pair{{ann, 999_999}, {999_999, ann}}}, nil},
		{"of no pair", graph.EncounterQuery{}, nil},
	} {
		if c.q.Limit == 0 {
			c.q.Limit = 100
		}
		got := map[pair][]string{}
		for p, nodes := range must[map[pair][]graph.Node](w, "ListEncounters")(w.store.ListEncounters(w.Context(), c.q)) {
			got[p] = idsOf(nodes)
		}
		equal(w, c.what, got, c.want)
	}
}
