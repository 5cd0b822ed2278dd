package graphtest

import (
	"parley/graph"
)

var filterCases = []testCase{
	{"Filter/parties", "all of these and any of those took part, in a role, themselves or through others", filterParties},
	{"Filter/articles", "articles narrow by what they mention, by source and by language", filterArticles},
}

// m1  ann for russia (HEAD), bob (MEMBER)
// m2  ann (HOST), cid for usa (HOST)
// m3  russia, usa (MEDIATOR)
func filterParties(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		b.institutions("institution/russia", "institution/usa")
		for i, id := range []string{"meeting/m1", "meeting/m2", "meeting/m3"} {
			b.node(graph.KindMeeting, id, id, dated([]string{"2025-04-13", "2025-04-12", "2025-04-11"}[i]))
		}
		b.attend("meeting/m1", graph.Head, "person/ann for institution/russia", "person/bob")
		b.Relations[1].Role = graph.Member
		b.attend("meeting/m2", graph.Host, "person/ann", "person/cid for institution/usa")
		b.attend("meeting/m3", graph.Mediator, "institution/russia", "institution/usa")
	})
	for _, c := range []struct {
		what     string
		all, any []string
		role     graph.Role
		acting   bool
		want     []string
	}{
		{"ann", []string{"person/ann"}, nil, "", false, []string{"meeting/m1", "meeting/m2"}},
		{"russia itself", []string{"institution/russia"}, nil, "", false, []string{"meeting/m3"}},
		{"russia, through others too", []string{"institution/russia"}, nil, "", true, []string{"meeting/m1", "meeting/m3"}},
		{"both", []string{"person/ann", "person/bob"}, nil, "", false, []string{"meeting/m1"}},
		{"both states, through others too", []string{"institution/russia", "institution/usa"}, nil, "", true, []string{"meeting/m3"}},
		{"any", nil, []string{"person/bob", "person/cid"}, "", false, []string{"meeting/m1", "meeting/m2"}},
		{"any state itself", nil, []string{"institution/russia", "institution/usa"}, "", false, []string{"meeting/m3"}},
		{"any state", nil, []string{"institution/russia", "institution/usa"}, "", true, []string{"meeting/m1", "meeting/m2", "meeting/m3"}},
		{"all and any", []string{"person/ann"}, []string{"person/cid", "institution/russia"}, "", true, []string{"meeting/m1", "meeting/m2"}},
		{"all and any themselves", []string{"person/ann"}, []string{"person/cid", "institution/russia"}, "", false, []string{"meeting/m2"}},
		{"ann as host", []string{"person/ann"}, nil, graph.Host, false, []string{"meeting/m2"}},
		{"bob as head", []string{"person/bob"}, nil, graph.Head, true, nil},
		{"the usa as host, itself", []string{"institution/usa"}, nil, graph.Host, false, nil},
		{"the usa as host", []string{"institution/usa"}, nil, graph.Host, true, []string{"meeting/m2"}},
		{"any as head or through", nil, []string{"institution/russia", "person/bob"}, graph.Head, true, []string{"meeting/m1"}},
		{"two hosts", []string{"person/ann", "institution/usa"}, nil, graph.Host, true, []string{"meeting/m2"}},
		{"nobody", []string{"person/bob", "person/cid"}, nil, "", true, nil},
	} {
		q := meetings(graph.ViaNothing)
		q.All, q.Any, q.Role, q.ActingFor = w.keysOf(c.all...), w.keysOf(c.any...), c.role, c.acting
		equal(w, c.what, w.all(q), c.want)
		q.Via = graph.ViaParty
		var anns []string
		for _, id := range c.want {
			if id != "meeting/m3" {
				anns = append(anns, id)
			}
		}
		equal(w, c.what+", with ann", w.nodes(q, "person/ann")["person/ann"], anns)
	}
	q := meetings(graph.ViaNothing)
	q.Role, q.ActingFor = graph.Host, true // narrows the parties; without any it narrows nothing
	equal(w, "a role alone", len(w.all(q)), 3)
	q = meetings(graph.ViaNothing)
	q.All = []graph.Key{999_999}
	equal(w, "somebody who is not there", w.all(q), nil)
	q.All, q.Any = nil, []graph.Key{999_999}
	equal(w, "any who is not there", w.all(q), nil)
}

// a1 (Wire, en)  ann, bob      a2 (Wire, ru)  ann      a3 (Post, en)  ann, bob
func filterArticles(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.article("a1", "2025-04-13", from("Wire"), written("en"))
		b.article("a2", "2025-04-12", from("Wire"), written("ru"))
		b.article("a3", "2025-04-11", from("Post"), written("en"))
		for _, a := range []string{"article/a1", "article/a2", "article/a3"} {
			b.relation(graph.Mentions, a, "person/ann")
		}
		b.relation(graph.Mentions, "article/a1", "person/bob")
		b.relation(graph.Mentions, "article/a3", "person/bob")
	})
	check := func(what string, q graph.NodeQuery, want ...string) {
		w.Helper()
		q.Kinds, q.Order = []graph.Kind{graph.KindArticle}, graph.ByDate
		equal(w, what, w.all(q), want)
		equal(w, what+", one by one", w.walk(q, 1, false), want)
		q.Via = graph.ViaMentioned
		equal(w, what+", of ann", w.nodes(q, "person/ann")["person/ann"], want)
	}
	check("all", graph.NodeQuery{}, "article/a1", "article/a2", "article/a3")
	check("of a source", graph.NodeQuery{NodeFilter: graph.NodeFilter{Source: "Wire"}}, "article/a1", "article/a2")
	check("in a language", graph.NodeQuery{NodeFilter: graph.NodeFilter{Language: "en"}}, "article/a1", "article/a3")
	check("of a source in a language", graph.NodeQuery{NodeFilter: graph.NodeFilter{Source: "Wire", Language: "en"}}, "article/a1")
	check("of no source", graph.NodeQuery{NodeFilter: graph.NodeFilter{Source: "wire"}})
	check("that mention ann", graph.NodeQuery{NodeFilter: graph.NodeFilter{Mentions: w.keysOf("person/ann")}}, "article/a1", "article/a2", "article/a3")
	check("that mention both", graph.NodeQuery{NodeFilter: graph.NodeFilter{Mentions: w.keysOf("person/ann", "person/bob")}}, "article/a1", "article/a3")
	check("that mention both, of a source", graph.NodeQuery{NodeFilter: graph.NodeFilter{Mentions: w.keysOf("person/bob", "person/ann"), Source: "Post"}}, "article/a3")
	check("that mention nobody there", graph.NodeQuery{NodeFilter: graph.NodeFilter{Mentions: []graph.Key{999_999}}})
	check("with a word", graph.NodeQuery{NodeFilter: graph.NodeFilter{Words: []string{"title", "a2"}}}, "article/a2")
	check("with a word, of a source", graph.NodeQuery{NodeFilter: graph.NodeFilter{Words: []string{"title"}, Source: "Wire"}}, "article/a1", "article/a2")
	q := ofKind(graph.KindPerson)
	q.Source = "Wire"
	equal(w, "people have no source", w.all(q), nil)

	w.write(func(b *builder) { b.Retract = w.keysOf("article/a2") })
	w.write(func(b *builder) { b.version("a2", 2, "2025-04-12", from("Post"), written("en")) })
	check("of the source of the latest version", graph.NodeQuery{NodeFilter: graph.NodeFilter{Source: "Post"}}, "article/a2", "article/a3")
}
