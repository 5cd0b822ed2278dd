package graphtest

import (
	"parley/graph"
)

var viaCases = []testCase{
	{"Via/party", "a state's meetings are also those of people who took part on its behalf", viaParty},
	{"Via/place", "a meeting in Istanbul was held in Turkey", viaPlace},
	{"Via/mentions", "articles lead to what they mention, and back", viaMentions},
	{"Via/statements", "statements hang on who said them and on what they are about", viaStatements},
	{"Via/follows", "rounds of talks follow one another", viaFollows},
}

// m1 (April)  ann for russia, bob for usa      m2 (May)  russia, turkey     m3  ann
func viaParty(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/nobody")
		b.institutions("institution/russia", "institution/usa", "institution/turkey")
		b.meeting("meeting/m1", "2025-04-10", graph.Held, "person/ann for institution/russia", "person/bob for institution/usa")
		b.meeting("meeting/m2", "2025-05-10", graph.Planned, "institution/russia", "institution/turkey")
		b.meeting("meeting/m3", "", graph.Held, "person/ann")
	})
	want := map[string][]string{
		"person/ann": {"meeting/m1", "meeting/m3"}, "person/bob": {"meeting/m1"}, "institution/russia": {"meeting/m2", "meeting/m1"},
		"institution/usa": {"meeting/m1"}, "institution/turkey": {"meeting/m2"},
	}
	everybody := []string{"person/ann", "person/bob", "person/nobody", "institution/russia", "institution/usa", "institution/turkey"}
	q := meetings(graph.ViaParty)
	equal(w, "meetings", w.nodes(q, everybody...), want)
	q.Order = graph.ByName
	want["institution/russia"] = []string{"meeting/m1", "meeting/m2"}
	equal(w, "meetings by name", w.nodes(q, everybody...), want)
	q.Statuses = []graph.MeetingStatus{graph.Held}
	equal(w, "meetings held", w.nodes(q, "institution/russia", "institution/turkey"), map[string][]string{"institution/russia": {"meeting/m1"}})
	q = graph.NodeQuery{Via: graph.ViaParty, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}}}
	equal(w, "people", w.nodes(q, "person/ann"), map[string][]string{})
	got := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(),
		graph.NodeQuery{Of: []graph.Key{999_999}, Via: graph.ViaParty, Page: graph.Page{Limit: 9}, NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds}}))
	equal(w, "meetings of what is not there", len(got[999_999].Items), 0)
}

// embassy WITHIN istanbul WITHIN turkey     ankara WITHIN turkey     moscow
//
//	m1             m2          m3             m4, m1
func viaPlace(w *world) {
	w.write(func(b *builder) {
		b.locations("location/embassy", "location/istanbul", "location/turkey", "location/ankara", "location/moscow")
		b.relation(graph.Within, "location/embassy", "location/istanbul")
		b.relation(graph.Within, "location/istanbul", "location/turkey")
		b.relation(graph.Within, "location/ankara", "location/turkey")
		for id, place := range map[string]string{"m1": "embassy", "m2": "istanbul", "m3": "turkey", "m4": "ankara"} {
			b.meeting("meeting/"+id, "2025-04-1"+id[1:], graph.Held)
			b.relation(graph.HeldIn, "meeting/"+id, "location/"+place)
		}
		b.relation(graph.HeldIn, "meeting/m1", "location/ankara")
	})
	want := map[string][]string{
		"location/turkey": {"meeting/m4", "meeting/m3", "meeting/m2", "meeting/m1"}, "location/istanbul": {"meeting/m2", "meeting/m1"},
		"location/embassy": {"meeting/m1"}, "location/ankara": {"meeting/m4", "meeting/m1"},
	}
	places := []string{"location/turkey", "location/istanbul", "location/embassy", "location/ankara", "location/moscow"}
	equal(w, "meetings", w.nodes(meetings(graph.ViaPlace), places...), want)
	q := meetings(graph.ViaPlace)
	for _, limit := range []int{1, 2, 3} {
		equal(w, "pages", w.walk(q, limit, false, "location/turkey"), want["location/turkey"])
		equal(w, "pages from the end", w.walk(q, limit, true, "location/turkey"), want["location/turkey"])
	}
	for _, c := range []struct{ places, want []string }{
		{[]string{"location/istanbul"}, []string{"meeting/m2", "meeting/m1"}},
		{[]string{"location/embassy", "location/ankara"}, []string{"meeting/m4", "meeting/m1"}},
		{[]string{"location/turkey", "location/istanbul"}, want["location/turkey"]},
		{[]string{"location/moscow"}, nil},
	} {
		q := meetings(graph.ViaNothing)
		q.Places = w.keysOf(c.places...)
		equal(w, "meetings at places", w.all(q), c.want)
		for _, limit := range []int{1, 2} {
			equal(w, "pages of meetings at places", w.walk(q, limit, false), c.want)
		}
	}
	w.write(func(b *builder) { // two gazetteers that disagree must not send anybody round in circles
		b.relation(graph.Within, "location/turkey", "location/istanbul")
	})
	equal(w, "round in a circle", w.nodes(meetings(graph.ViaPlace), "location/istanbul"),
		map[string][]string{"location/istanbul": want["location/turkey"]})
}

// a1 (April)  ann, bob, mfa       a2 (May)  ann       a3  nobody
func viaMentions(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/mfa")
		b.article("a1", "2025-04-11")
		b.article("a2", "2025-05-11")
		b.article("a3", "")
		for _, to := range []string{"person/ann", "person/bob", "institution/mfa"} {
			b.relation(graph.Mentions, "article/a1", to)
		}
		b.relation(graph.Mentions, "article/a2", "person/ann")
	})
	articles := []string{"article/a1", "article/a2", "article/a3"}
	q := graph.NodeQuery{Via: graph.ViaMentions, NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds}}
	equal(w, "entities", w.nodes(q, articles...), map[string][]string{
		"article/a1": {"person/ann", "person/bob", "institution/mfa"}, "article/a2": {"person/ann"},
	})
	q.Kinds = []graph.Kind{graph.KindInstitution}
	equal(w, "institutions", w.nodes(q, articles...), map[string][]string{"article/a1": {"institution/mfa"}})
	q = graph.NodeQuery{Via: graph.ViaMentioned, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}}}
	want := map[string][]string{
		"person/ann": {"article/a2", "article/a1"}, "person/bob": {"article/a1"}, "institution/mfa": {"article/a1"},
	}
	equal(w, "articles", w.nodes(q, "person/ann", "person/bob", "institution/mfa"), want)
	q.Page = graph.Page{Limit: 1, Backward: true}
	equal(w, "the oldest", w.nodes(q, "person/ann")["person/ann"], []string{"article/a1"})
	w.write(func(b *builder) { b.DropRelations = []string{w.fact(graph.Mentions, "article/a2", "person/ann")} })
	q.Page = graph.Page{}
	equal(w, "articles left", w.nodes(q, "person/ann")["person/ann"], []string{"article/a1"})
}

// ann SAID s1 ABOUT m, bob;   ann SAID s2 ABOUT m;   mfa SAID s3
func viaStatements(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/mfa")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		for id, date := range map[string]string{"s1": "2025-04-10", "s2": "2025-04-11", "s3": ""} {
			b.node(graph.KindStatement, "statement/"+id, "We said "+id, dated(date))
		}
		b.relation(graph.Said, "person/ann", "statement/s1")
		b.relation(graph.Said, "person/ann", "statement/s2")
		b.relation(graph.Said, "institution/mfa", "statement/s3")
		b.relation(graph.About, "statement/s1", "meeting/m")
		b.relation(graph.About, "statement/s1", "person/bob")
		b.relation(graph.About, "statement/s2", "meeting/m")
	})
	q := graph.NodeQuery{Via: graph.ViaSaid, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindStatement}}}
	equal(w, "said", w.nodes(q, "person/ann", "person/bob", "institution/mfa"), map[string][]string{
		"person/ann": {"statement/s2", "statement/s1"}, "institution/mfa": {"statement/s3"},
	})
	q.Words = []string{"said", "s1"}
	equal(w, "said with words", w.nodes(q, "person/ann", "institution/mfa"), map[string][]string{"person/ann": {"statement/s1"}})
	q.Words, q.Order = nil, graph.ByName
	equal(w, "said by name", w.nodes(q, "person/ann")["person/ann"], []string{"statement/s1", "statement/s2"})
	q = graph.NodeQuery{Via: graph.ViaAbout, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindStatement}}}
	equal(w, "about", w.nodes(q, "meeting/m", "person/bob", "person/ann"), map[string][]string{
		"meeting/m": {"statement/s2", "statement/s1"}, "person/bob": {"statement/s1"},
	})
}

// m3 --FOLLOWS--> m2 --FOLLOWS--> m1
// m4 --FOLLOWS--> m2
func viaFollows(w *world) {
	w.write(func(b *builder) {
		for _, id := range []string{"m1", "m2", "m3", "m4"} {
			b.meeting("meeting/"+id, "2025-04-1"+id[1:], graph.Held)
		}
		b.relation(graph.Follows, "meeting/m3", "meeting/m2")
		b.relation(graph.Follows, "meeting/m4", "meeting/m2")
		b.relation(graph.Follows, "meeting/m2", "meeting/m1")
	})
	all := []string{"meeting/m1", "meeting/m2", "meeting/m3", "meeting/m4"}
	equal(w, "follows", w.nodes(meetings(graph.ViaFollows), all...), map[string][]string{
		"meeting/m2": {"meeting/m1"}, "meeting/m3": {"meeting/m2"}, "meeting/m4": {"meeting/m2"},
	})
	equal(w, "is followed", w.nodes(meetings(graph.ViaFollowed), all...), map[string][]string{
		"meeting/m1": {"meeting/m2"}, "meeting/m2": {"meeting/m4", "meeting/m3"},
	})
	q := meetings(graph.ViaFollowed)
	q.Page = graph.Page{Limit: 1}
	equal(w, "the last round", w.nodes(q, all...), map[string][]string{"meeting/m1": {"meeting/m2"}, "meeting/m2": {"meeting/m4"}})
}
