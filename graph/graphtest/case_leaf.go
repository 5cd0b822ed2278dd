package graphtest

import (
	"slices"

	"parley/graph"
)

var leafCases = []testCase{
	{"Filter/meetings", "meetings narrow by topics, by how surely and by whose articles speak of them", filterMeetings},
	{"Filter/places", "what lies, is based or is held at a place lies there too if it is somewhere within it", filterPlaces},
	{"Filter/met", "actors narrow by whom they met, as counterparts do", filterMet},
	{"Filter/posts", "people narrow by their posts: one post has all that is asked for", filterPosts},
	{"Filter/statements", "statements narrow by who said them, and about what", filterStatements},
	{"Filter/mentioned", "nodes of every kind narrow by the articles that mention them", filterMentioned},
}

// narrowing is a filter and the ids of what passes it.
type narrowing struct {
	what   string
	filter graph.NodeFilter
	want   []string
}

// query asks for what passes the filter, of some kinds where it names none.
func (n narrowing) query(kinds []graph.Kind) graph.NodeQuery {
	q := graph.NodeQuery{NodeFilter: n.filter}
	if len(q.Kinds) == 0 {
		q.Kinds = kinds
	}
	return q
}

// narrow asks for the nodes of some kinds that pass each filter, and for those that do not: whatever
// a filter is about, those of other kinds do not pass it.
func (w *world) narrow(kinds []graph.Kind, rows []narrowing) {
	w.Helper()
	everything := w.all(ofKind(kinds...))
	for _, r := range rows {
		w.passes(kinds, r)
		var others []string
		for _, id := range everything {
			if !slices.Contains(r.want, id) {
				others = append(others, id)
			}
		}
		equal(w, "not: "+r.what, w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: kinds, Not: &r.filter}}), others)
	}
}

// passes asks for the nodes of some kinds that pass a filter.
func (w *world) passes(kinds []graph.Kind, n narrowing) {
	w.Helper()
	equal(w, n.what, slices.Sorted(slices.Values(w.all(n.query(kinds)))), slices.Sorted(slices.Values(n.want)))
}

// grain  "Grain exports", "Gas"   <-0.9- a1 (Wire)   <-0.4- a2 (Post)
// gas    "Natural gas"            <-0.6- a2 (Post)
// visit                           <-0.5- a3 (Wire)
// untold "Grain"                                     ann <-0.9- a1
func filterMeetings(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		b.node(graph.KindMeeting, "meeting/grain", "grain", topics("Grain exports", "Gas"))
		b.node(graph.KindMeeting, "meeting/gas", "gas", topics("Natural gas"))
		b.node(graph.KindMeeting, "meeting/visit", "visit")
		b.node(graph.KindMeeting, "meeting/untold", "untold", topics("Grain"))
		b.article("a1", "2025-04-13", from("Wire"), written("en"))
		b.article("a2", "2025-04-12", from("Post"), written("en"))
		b.article("a3", "2025-04-11", from("Wire"), written("ru"))
		mention := func(article, node string, confidence float64) {
			b.relation(graph.Mentions, article, node, func(r *graph.Relation) { r.Confidence = confidence })
		}
		mention("article/a1", "meeting/grain", 0.9)
		mention("article/a1", "person/ann", 0.9)
		mention("article/a2", "meeting/grain", 0.4)
		mention("article/a2", "meeting/gas", 0.6)
		mention("article/a3", "meeting/visit", 0.5)
	})
	const grain, gas, visit, untold = "meeting/grain", "meeting/gas", "meeting/visit", "meeting/untold"
	topic := func(phrases ...string) graph.NodeFilter { return graph.NodeFilter{Topics: phrases} }
	kinds := []graph.Kind{graph.KindPerson, graph.KindMeeting, graph.KindArticle}
	w.narrow(kinds, []narrowing{
		{"of a topic of one word", topic("gas"), []string{grain, gas}},
		{"of a topic of two words", topic("natural gas"), []string{gas}},
		{"of a word of a topic", topic("grain"), []string{grain, untold}},
		{"of the last word of a topic", topic("exports"), []string{grain}},
		{"of any of two topics", topic("exports", "natural"), []string{grain, gas}},
		{"of no part of a word", topic("grai", "as", "atural gas"), nil},
		{"of no words of two topics", topic("exports gas", "gas natural"), nil},
		{"of no wildcard", topic("%", "_as", "gr*", ".*", "grain%", "[g]as"), nil},
		{"of no operator", topic("gas or grain", "' or '1'='1", `"`, `\`), nil},
		{"told of so surely", graph.NodeFilter{MinConfidence: 0.9}, []string{grain}},
		{"told of surely by one", graph.NodeFilter{MinConfidence: 0.6}, []string{grain, gas}},
		{"told of as surely as that", graph.NodeFilter{MinConfidence: 0.5}, []string{grain, gas, visit}},
		{"told of more surely than any", graph.NodeFilter{MinConfidence: 0.91}, nil},
		{"of a source", graph.NodeFilter{Source: "Wire"}, []string{grain, visit, "article/a1", "article/a3"}},
		{"of another source", graph.NodeFilter{Source: "Post"}, []string{grain, gas, "article/a2"}},
		{"of no such source", graph.NodeFilter{Source: "wire"}, nil},
		{"of a source in a language", graph.NodeFilter{Source: "Wire", Language: "en"}, []string{"article/a1"}},
		{"of a source and a topic", graph.NodeFilter{Source: "Post", Topics: []string{"exports"}}, []string{grain}},
		{"of a topic and told of so surely", graph.NodeFilter{MinConfidence: 0.6, Topics: []string{"gas"}}, []string{grain, gas}},
	})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/a1") })
	w.write(func(b *builder) { b.version("a1", 2, "2025-04-13", from("Post"), written("en")) })
	w.narrow(kinds, []narrowing{
		{"of the source of the latest version", graph.NodeFilter{Source: "Wire"}, []string{visit, "article/a3"}},
	})
}

// turkey < istanbul < pera      geneva
// consulate @ pera              ministry @ turkey   office @ istanbul, geneva     guild @ nowhere
// m1 @ pera                     m2 @ turkey         m3 @ istanbul, geneva
func filterPlaces(w *world) {
	w.write(func(b *builder) {
		b.locations("location/turkey", "location/istanbul", "location/pera", "location/geneva")
		b.institutions("institution/consulate", "institution/ministry", "institution/office", "institution/guild")
		b.relation(graph.Within, "location/pera", "location/istanbul")
		b.relation(graph.Within, "location/istanbul", "location/turkey")
		for actor, places := range map[string][]string{"consulate": {"pera"}, "ministry": {"turkey"}, "office": {"istanbul", "geneva"}} {
			for _, p := range places {
				b.relation(graph.BasedIn, "institution/"+actor, "location/"+p)
			}
		}
		for meeting, places := range map[string][]string{"m1": {"pera"}, "m2": {"turkey"}, "m3": {"istanbul", "geneva"}} {
			b.meeting("meeting/"+meeting, "2025-04-10", graph.Held)
			for _, p := range places {
				b.relation(graph.HeldIn, "meeting/"+meeting, "location/"+p)
			}
		}
	})
	places := func(names ...string) []graph.Key {
		for i, n := range names {
			names[i] = "location/" + n
		}
		return w.keysOf(names...)
	}
	within := func(names ...string) graph.NodeFilter { return graph.NodeFilter{Within: places(names...)} }
	based := func(names ...string) graph.NodeFilter { return graph.NodeFilter{Seats: places(names...)} }
	held := func(names ...string) graph.NodeFilter { return graph.NodeFilter{Places: places(names...)} }
	const consulate, ministry, office = "institution/consulate", "institution/ministry", "institution/office"
	w.narrow([]graph.Kind{graph.KindLocation, graph.KindInstitution, graph.KindMeeting}, []narrowing{
		{"within a country", within("turkey"), []string{"location/istanbul", "location/pera"}},
		{"within a city", within("istanbul"), []string{"location/pera"}},
		{"within a quarter", within("pera"), nil},
		{"within any of two", within("istanbul", "geneva"), []string{"location/pera"}},
		{"within two and none of them", within("turkey", "istanbul"), []string{"location/pera"}},
		{"based somewhere in a country", based("turkey"), []string{consulate, ministry, office}},
		{"based in a city", based("istanbul"), []string{consulate, office}},
		{"based in a quarter", based("pera"), []string{consulate}},
		{"based in any of two", based("pera", "geneva"), []string{consulate, office}},
		{"held somewhere in a country", held("turkey"), []string{"meeting/m1", "meeting/m2", "meeting/m3"}},
		{"held in any of two", held("pera", "geneva"), []string{"meeting/m1", "meeting/m3"}},
		{"within a place that is not there", graph.NodeFilter{Within: []graph.Key{999_999}}, nil},
		{"based in a place that is not there", graph.NodeFilter{Seats: []graph.Key{999_999}}, nil},
		{"nothing is both", graph.NodeFilter{Within: places("turkey"), Seats: places("turkey")}, nil},
	})
}

// held     ann for russia, aleksei for russia, bob for usa
// planned  ann, cid
// later    ann, dan        yearly   ann, eve, on some 1 June
func filterMet(w *world) {
	w.write(func(b *builder) {
		b.people("person/aleksei", "person/ann", "person/bob", "person/cid", "person/dan", "person/eve")
		b.institutions("institution/russia", "institution/usa")
		b.meeting("meeting/held", "2025-04-10", graph.Held, "person/ann for institution/russia", "person/aleksei for institution/russia", "person/bob for institution/usa")
		b.meeting("meeting/planned", "2025-04-10", graph.Planned, "person/ann", "person/cid")
		b.meeting("meeting/later", "2025-05", graph.Held, "person/ann", "person/dan")
		b.meeting("meeting/yearly", "XXXX-06-01", graph.Held, "person/ann", "person/eve")
	})
	when := func(since, until string, certainly bool, ids ...string) graph.NodeFilter {
		return graph.NodeFilter{Met: w.keysOf(ids...), MetDates: graph.NewDateFilter(date(since), date(until), certainly)}
	}
	met := func(ids ...string) graph.NodeFilter { return graph.NodeFilter{Met: w.keysOf(ids...)} }
	w.narrow([]graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindMeeting}, []narrowing{
		{"who met ann, of the other side", met("person/ann"), []string{"person/bob", "person/dan", "person/eve", "institution/usa"}},
		{"who met her in a range of days", when("2025-05-31", "2025-06-02", false, "person/ann"), []string{"person/dan", "person/eve"}},
		{"and certainly", when("2025-04-01", "2025-05-30", true, "person/ann"), []string{"person/bob", "institution/usa"}},
		{"whom nobody met then", when("2025-04-11", "2025-04-12", false, "institution/usa"), nil},
		{"dates of their own", graph.NodeFilter{Or: []graph.NodeFilter{
			when("2025-05-01", "2025-05-01", false, "person/ann"), when("2025-04-10", "2025-04-10", false, "person/ann"),
		}}, []string{"person/bob", "person/dan", "institution/usa"}},
		{"and when they met others", graph.NodeFilter{And: []graph.NodeFilter{
			when("", "2025-04-30", false, "person/bob"), when("2025-05-01", "2025-05-31", false, "person/dan"),
		}}, []string{"person/ann"}},
		{"who met a state", met("institution/usa"), []string{"person/aleksei", "person/ann", "institution/russia"}},
		{"who met any of two", met("person/bob", "person/ann"), []string{"person/aleksei", "person/ann", "person/bob", "person/dan", "person/eve", "institution/russia", "institution/usa"}},
		{"nobody met whom they only planned to meet", met("person/cid"), nil},
		{"nobody met a meeting", met("meeting/held"), nil},
		{"nobody met who is not there", graph.NodeFilter{Met: []graph.Key{999_999}}, nil},
	})
}

// ann  deputy minister of the ministry, CURRENT, 2020 to 2022     ambassador of the embassy, FORMER, 2015 to 2018
// bob  minister of the ministry, ACTING, at any time
// cid  head of the embassy, DESIGNATE, since 2023                 dan  nothing
func filterPosts(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid", "person/dan")
		b.institutions("institution/ministry", "institution/embassy")
		for _, p := range []struct {
			person, at, title string
			status            graph.PositionStatus
			from, to          string
		}{
			{"ann", "ministry", "deputy minister", graph.Current, "2020-01-01", "2022-12-31"},
			{"ann", "embassy", "ambassador", graph.Former, "2015-01-01", "2018-12-31"},
			{"bob", "ministry", "minister", graph.Acting, "", ""},
			{"cid", "embassy", "head", graph.Designate, "2023-01-01", ""},
		} {
			b.relation(graph.HoldsPosition, "person/"+p.person, "institution/"+p.at, func(r *graph.Relation) {
				r.Disc, r.Title, r.Status, r.Earliest, r.Latest = p.title, p.title, p.status, p.from, p.to
			})
		}
		b.relation(graph.MemberOf, "person/dan", "institution/ministry")
	})
	ministry, embassy := w.key("institution/ministry"), w.key("institution/embassy")
	const ann, bob, cid = "person/ann", "person/bob", "person/cid"
	post := func(f graph.PostFilter) graph.NodeFilter { return graph.NodeFilter{Post: &f} }
	status := func(list ...graph.PositionStatus) []graph.PositionStatus { return list }
	w.narrow([]graph.Kind{graph.KindPerson, graph.KindInstitution}, []narrowing{
		{"with a post", post(graph.PostFilter{}), []string{ann, bob, cid}},
		{"at the ministry", post(graph.PostFilter{Institution: ministry}), []string{ann, bob}},
		{"at an institution that is not there", post(graph.PostFilter{Institution: 999_999}), nil},
		{"of a status", post(graph.PostFilter{Statuses: status(graph.Former)}), []string{ann}},
		{"of any of two statuses", post(graph.PostFilter{Statuses: status(graph.Acting, graph.Designate)}), []string{bob, cid}},
		{"with a title", post(graph.PostFilter{Words: []string{"minister"}}), []string{ann, bob}},
		{"with words of a title, the last a prefix", post(graph.PostFilter{Words: []string{"minister", "dep"}}), []string{ann}},
		{"with no part of a word", post(graph.PostFilter{Words: []string{"dep", "minister"}}), nil},
		{"with no wildcard", post(graph.PostFilter{Words: []string{"%"}}), nil},
		{"in 2021", post(graph.PostFilter{Times: during("2021", "2021")}), []string{ann, bob}},
		{"on a day", post(graph.PostFilter{Times: on("2023-01-01")}), []string{bob, cid}},
		{"in both years", post(graph.PostFilter{Times: slices.Concat(during("2018", "2018"), during("2020", "2020"))}), []string{bob}},
		{"a title at the ministry", post(graph.PostFilter{Institution: ministry, Words: []string{"deputy"}}), []string{ann}},
		{"no title of another post", post(graph.PostFilter{Institution: embassy, Words: []string{"deputy"}}), nil},
		{"no status of another post", post(graph.PostFilter{Institution: embassy, Statuses: status(graph.Current)}), nil},
		{"no time of another post", post(graph.PostFilter{Institution: embassy, Times: during("2021", "2021")}), nil},
		{"all of a post", post(graph.PostFilter{Institution: embassy, Statuses: status(graph.Former), Words: []string{"ambassador"}, Times: on("2016-06-01")}), []string{ann}},
	})
}

// s1  ann, about the talks      s2  bob, about ann and the talks      s3  ann
func filterStatements(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.meeting("meeting/talks", "2025-04-10", graph.Held)
		for _, s := range []struct {
			id, by string
			about  []string
		}{
			{"statement/s1", "person/ann", []string{"meeting/talks"}},
			{"statement/s2", "person/bob", []string{"person/ann", "meeting/talks"}},
			{"statement/s3", "person/ann", nil},
		} {
			b.node(graph.KindStatement, s.id, s.id)
			b.relation(graph.Said, s.by, s.id)
			for _, a := range s.about {
				b.relation(graph.About, s.id, a)
			}
		}
	})
	const s1, s2, s3 = "statement/s1", "statement/s2", "statement/s3"
	ann, bob, talks := w.keysOf("person/ann"), w.keysOf("person/bob"), w.keysOf("meeting/talks")
	w.narrow([]graph.Kind{graph.KindPerson, graph.KindMeeting, graph.KindStatement}, []narrowing{
		{"said by ann", graph.NodeFilter{SaidBy: ann}, []string{s1, s3}},
		{"said by any of two", graph.NodeFilter{SaidBy: slices.Concat(ann, bob)}, []string{s1, s2, s3}},
		{"said by a meeting", graph.NodeFilter{SaidBy: talks}, nil},
		{"about the talks", graph.NodeFilter{About: talks}, []string{s1, s2}},
		{"about a person", graph.NodeFilter{About: ann}, []string{s2}},
		{"about any of two", graph.NodeFilter{About: slices.Concat(bob, talks)}, []string{s1, s2}},
		{"said by ann about the talks", graph.NodeFilter{SaidBy: ann, About: talks}, []string{s1}},
		{"said by who is not there", graph.NodeFilter{SaidBy: []graph.Key{999_999}}, nil},
		{"about what is not there", graph.NodeFilter{About: []graph.Key{999_999}}, nil},
	})
}

// a1  ann, russia, istanbul      a2  ann, talks, s      a3  nothing
func filterMentioned(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/russia")
		b.locations("location/istanbul")
		b.meeting("meeting/talks", "2025-04-10", graph.Held)
		b.node(graph.KindStatement, "statement/s", "s")
		for article, nodes := range map[string][]string{
			"a1": {"person/ann", "institution/russia", "location/istanbul"}, "a2": {"person/ann", "meeting/talks", "statement/s"}, "a3": nil,
		} {
			b.article(article, "2025-04-11")
			for _, n := range nodes {
				b.relation(graph.Mentions, "article/"+article, n)
			}
		}
	})
	in := func(ids ...string) graph.NodeFilter { return graph.NodeFilter{MentionedIn: w.keysOf(ids...)} }
	w.narrow(diceKinds, []narrowing{
		{"in an article", in("article/a1"), []string{"person/ann", "institution/russia", "location/istanbul"}},
		{"in another", in("article/a2"), []string{"person/ann", "meeting/talks", "statement/s"}},
		{"in any of two", in("article/a1", "article/a2"), []string{"person/ann", "institution/russia", "location/istanbul", "meeting/talks", "statement/s"}},
		{"in one that names nothing", in("article/a3"), nil},
		{"in one that is not there", graph.NodeFilter{MentionedIn: []graph.Key{999_999}}, nil},
		{"in what is no article", in("person/ann"), nil},
		{"of a kind, in an article", graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}, MentionedIn: w.keysOf("article/a2")}, []string{"person/ann"}},
	})
}
