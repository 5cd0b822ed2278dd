package graphtest

import (
	"parley/graph"
)

var nestedCases = []testCase{
	{"Filter/nested", "filters within filters: all of And, any of Or, and not Not", filterNested},
	{"Filter/nested parties", "each filter has a role, and who acts for others, of its own", filterNestedParties},
}

// ann (RU)   bob (US)   ministry (RU, MINISTRY)   istanbul (TR, CITY)
// april  HELD, 2025-04-10     yearly  HELD, XXXX-04-10     plan  PLANNED, undated
func filterNested(w *world) {
	const ann, bob, ministry, istanbul = "person/ann", "person/bob", "institution/ministry", "location/istanbul"
	const april, yearly, plan = "meeting/april", "meeting/yearly", "meeting/plan"
	everything := []string{ann, bob, ministry, istanbul, april, yearly, plan}
	w.write(func(b *builder) {
		b.node(graph.KindPerson, ann, "ann", in("RU"))
		b.node(graph.KindPerson, bob, "bob", in("US"))
		b.node(graph.KindInstitution, ministry, "ministry", sub(graph.Ministry), in("RU"))
		b.node(graph.KindLocation, istanbul, "istanbul", sub(graph.City), in("TR"))
		b.meeting(april, "2025-04-10", graph.Held, ann)
		b.meeting(yearly, "XXXX-04-10", graph.Held, bob)
		b.meeting(plan, "", graph.Planned, ann, bob)
		b.article("a", "2025-04-11")
		for _, id := range everything {
			b.relation(graph.Mentions, "article/a", id)
		}
	})
	type f = graph.NodeFilter
	held, planned := f{Statuses: []graph.MeetingStatus{graph.Held}}, f{Statuses: []graph.MeetingStatus{graph.Planned}}
	people, events := f{Kinds: []graph.Kind{graph.KindPerson}}, f{Kinds: []graph.Kind{graph.KindMeeting}}
	ru, us := f{Country: "RU"}, f{Country: "US"}
	inApril, surely := f{Dates: graph.NewDateFilter(date("2025-04"), date("2025-04"), false)}, f{Dates: graph.NewDateFilter(date("2025-04"), date("2025-04"), true)}
	word := func(s string) f { return f{Words: []string{s}} }
	took := func(id string) f { return f{All: w.keysOf(id)} }
	and := func(list ...f) f { return f{And: list} }
	or := func(list ...f) f { return f{Or: list} }
	not := func(g f) f { return f{Not: &g} }
	rows := []narrowing{
		{"an empty filter", f{}, everything},
		{"no filter of all", and(), everything},
		{"no filter of any", f{Or: []f{}}, everything},
		{"all of one that is empty", and(f{}), everything},
		{"any of one that is empty", or(held, f{}), everything},
		{"not an empty one", not(f{}), nil},
		{"all of two", and(held, inApril), []string{april, yearly}},
		{"all of two that exclude each other", and(held, planned), nil},
		{"a field and one within", f{Statuses: held.Statuses, And: []f{surely}}, []string{april}},
		{"two kinds within each other", f{Kinds: people.Kinds, And: []f{events}}, nil},
		{"any of two of one kind", or(held, planned), []string{april, yearly, plan}},
		{"any of two of different kinds", or(ru, held), []string{ann, ministry, april, yearly}},
		{"any of one", or(us), []string{bob}},
		{"any of what overlaps", or(ru, people, word("ann")), []string{ann, bob, ministry}},
		{"any of two words", or(word("ann"), word("bo")), []string{ann, bob}},
		{"all of two words", and(word("ann"), word("bo")), nil},
		{"not a word", not(word("a")), []string{bob, ministry, istanbul, yearly, plan}},
		{"not a status: other kinds pass", not(held), []string{ann, bob, ministry, istanbul, plan}},
		{"not a date: what is undated passes", not(inApril), []string{ann, bob, ministry, istanbul, plan}},
		{"not surely a date: what is possible passes", not(surely), []string{ann, bob, ministry, istanbul, yearly, plan}},
		{"not who took part", not(took(ann)), []string{ann, bob, ministry, istanbul, yearly}},
		{"not not", not(not(held)), []string{april, yearly}},
		{"not any", not(or(held, ru)), []string{bob, istanbul, plan}},
		{"not all", not(and(held, surely)), []string{ann, bob, ministry, istanbul, yearly, plan}},
		{"all, any and not in one", f{And: []f{not(people)}, Or: []f{ru, events}, Not: &planned}, []string{ministry, april, yearly}},
		{"all of all of all", and(and(and(held), and(surely))), []string{april}},
		{"any of any of any", or(or(or(us), or(planned))), []string{bob, plan}},
		{"all of any", and(or(ru, us), or(people, held)), []string{ann, bob}},
		{"any of all", or(and(people, us), and(events, surely)), []string{bob, april}},
		{"three levels", or(and(events, not(took(ann))), and(people, or(ru, f{Country: "TR"}))), []string{yearly, ann}},
		{"parties at two levels", or(and(took(ann), took(bob)), and(took(bob), held)), []string{plan, yearly}},
	}
	for _, r := range rows {
		w.passes(graph.EntityKinds, r)
		q := r.query(graph.EntityKinds)
		q.Via, q.Page.Limit = graph.ViaMentions, len(everything)
		equal(w, r.what+", in an article", len(w.nodes(q, "article/a")["article/a"]), len(r.want))
	}
}

// one  ann for russia (HEAD)      two  russia (HOST)
func filterNestedParties(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		b.institutions("institution/russia")
		for _, id := range []string{"meeting/one", "meeting/two"} {
			b.node(graph.KindMeeting, id, id)
		}
		b.attend("meeting/one", graph.Head, "person/ann for institution/russia")
		b.attend("meeting/two", graph.Host, "institution/russia")
	})
	russia := w.keysOf("institution/russia")
	type f = graph.NodeFilter
	self, through := f{All: russia}, f{All: russia, ActingFor: true}
	head, headThrough := f{All: russia, Role: graph.Head}, f{All: russia, Role: graph.Head, ActingFor: true}
	w.narrow([]graph.Kind{graph.KindMeeting}, []narrowing{
		{"itself or through others", f{Or: []f{self, through}}, []string{"meeting/one", "meeting/two"}},
		{"through others but not itself", f{And: []f{through}, Not: &self}, []string{"meeting/one"}},
		{"who acts for others is not passed on", f{ActingFor: true, And: []f{self}}, []string{"meeting/two"}},
		{"a role is not passed on", f{Role: graph.Host, And: []f{through}}, []string{"meeting/one", "meeting/two"}},
		{"a role is not passed up", f{All: russia, ActingFor: true, Not: &headThrough}, []string{"meeting/two"}},
		{"in a role itself", f{Or: []f{head}}, nil},
		{"any in a role", f{Or: []f{head, {Any: russia, Role: graph.Host}}}, []string{"meeting/two"}},
	})
}
