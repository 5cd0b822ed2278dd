package graphtest

import (
	"strings"

	"parley/graph"
)

var listCases = []testCase{
	{"ListNodes/kinds", "lists narrow by kind, sub-kind, country and status, each alone and together", listKinds},
	{"ListNodes/words", "a text filter wants every word, the last as a prefix", listWords},
	{"ListNodes/hostile words", "words are words: no wildcard, operator or quote means anything", listHostileWords},
	{"ListNodes/order", "newest first, undated last, ids break ties", listOrder},
}

func listKinds(w *world) {
	w.write(func(b *builder) {
		b.node(graph.KindPerson, "person/ann", "Ann", in("RU"))
		b.node(graph.KindPerson, "person/bob", "Bob", in("US"))
		b.node(graph.KindInstitution, "institution/mfa", "Ministry", sub(graph.Ministry), in("RU"))
		b.node(graph.KindInstitution, "institution/ru", "Russia", sub(graph.State), in("RU"))
		b.node(graph.KindLocation, "location/ru", "Russia", sub(graph.Country), in("RU"))
		b.node(graph.KindMeeting, "meeting/held", "Held", sub(graph.Talks), is(graph.Held))
		b.node(graph.KindMeeting, "meeting/planned", "Planned", sub(graph.Summit), is(graph.Planned))
		b.node(graph.KindMeeting, "meeting/refused", "Refused", sub(graph.Talks), is(graph.Refused))
		b.node(graph.KindStatement, "statement/s", "Said")
		b.article("a1", "2025-04-11")
	})
	for _, c := range []struct {
		what string
		q    graph.NodeQuery
		want []string
	}{
		{"people", ofKind(graph.KindPerson), []string{"person/ann", "person/bob"}},
		{"a kind twice", ofKind(graph.KindPerson, graph.KindPerson), []string{"person/ann", "person/bob"}},
		{"statements", ofKind(graph.KindStatement), []string{"statement/s"}},
		{"articles", ofKind(graph.KindArticle), []string{"article/a1"}},
		{"entities", ofKind(graph.EntityKinds...), []string{"person/ann", "person/bob", "meeting/held", "institution/mfa",
			"meeting/planned", "meeting/refused", "institution/ru", "location/ru"}},
		{"sub-kinds", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds, Subkinds: []string{graph.State, graph.Country}}},
			[]string{"institution/ru", "location/ru"}},
		{"country", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson, graph.KindInstitution}, Country: "RU"}},
			[]string{"person/ann", "institution/mfa", "institution/ru"}},
		{"no such country", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds, Country: "ru"}}, nil},
		{"statuses", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}, Statuses: []graph.MeetingStatus{graph.Held, graph.Refused}}},
			[]string{"meeting/held", "meeting/refused"}},
		{"all together", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}, Subkinds: []string{graph.Talks}, Statuses: []graph.MeetingStatus{graph.Held, graph.Planned}}}, []string{"meeting/held"}},
	} {
		equal(w, c.what, w.all(c.q), c.want)
	}
}

func listWords(w *world) {
	w.write(func(b *builder) {
		b.node(graph.KindPerson, "person/ann", "Anna Smith-Jones", alias("Annie"))
		b.node(graph.KindPerson, "person/bob", "Bob Smithson")
		b.node(graph.KindMeeting, "meeting/m", "Talks in Istanbul", func(n *graph.Node) { n.Topics = []string{"Grain exports"} })
		b.node(graph.KindStatement, "statement/s", "Anna Smith is right about grain.")
		b.article("a1", "2025-04-11", func(a *graph.Article) { a.Title = "Grain: Smith speaks" })
	})
	everything := append([]graph.Kind{graph.KindStatement, graph.KindArticle}, graph.EntityKinds...)
	for _, c := range []struct {
		words string
		kinds []graph.Kind
		want  []string
	}{
		{"smith", everything, []string{"statement/s", "person/ann", "person/bob", "article/a1"}},
		{"smith", graph.EntityKinds, []string{"person/ann", "person/bob"}},
		{"smith a", graph.EntityKinds, []string{"person/ann"}},
		{"a smith", graph.EntityKinds, nil}, // only the last is a prefix
		{"anna smith", graph.EntityKinds, []string{"person/ann"}},
		{"smith anna", graph.EntityKinds, []string{"person/ann"}},
		{"jones annie", graph.EntityKinds, []string{"person/ann"}},
		{"smithson", graph.EntityKinds, []string{"person/bob"}},
		{"mith", graph.EntityKinds, nil},
		{"smith smith", graph.EntityKinds, []string{"person/ann"}},
		{"grain", []graph.Kind{graph.KindMeeting, graph.KindStatement}, []string{"statement/s", "meeting/m"}},
		{"grain", []graph.Kind{graph.KindArticle}, []string{"article/a1"}},
		{"smith bob nobody", everything, nil},
		{"s", []graph.Kind{graph.KindPerson}, []string{"person/ann", "person/bob"}},
	} {
		equal(w, "words "+c.words, w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: c.kinds, Words: strings.Fields(c.words)}}), c.want)
	}
	q := graph.NodeQuery{Page: graph.Page{Limit: 1}, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}, Words: []string{"smith"}}}
	equal(w, "the first with a word", w.all(q), []string{"person/ann"})
	q.Page.After = graph.Cursor{"anna smith jones", "person/ann"}
	equal(w, "the next with a word", w.all(q), []string{"person/bob"})
}

// No folded text has such words, so no list has an item.
func listHostileWords(w *world) {
	w.write(func(b *builder) {
		b.node(graph.KindPerson, "person/ann", "ann a b or not near name words "+strings.Repeat("a", 2000))
		b.people("person/bob")
		b.institutions("institution/mfa")
		b.relation(graph.MemberOf, "person/ann", "institution/mfa", func(r *graph.Relation) { r.Disc = "a b or not" })
	})
	for _, word := range hostile {
		if word == "" || word == "0" || word == "null" || strings.Trim(word, "a") == "" {
			continue // a word like any other, or none
		}
		for _, words := range [][]string{{word}, {"a", word}, {word, "a"}} {
			equal(w, "nodes with the words", w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds, Words: words}}), nil)
			equal(w, "relations with the words", w.relations(graph.RelationQuery{Words: words})[""], nil)
		}
	}
	for _, word := range []string{"or", "not", "near", "null", strings.Repeat("a", 2000), strings.Repeat("a", 1999)} {
		want := []string{"person/ann"}
		if word == "null" {
			want = nil
		}
		equal(w, "nodes with the word "+word, w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds, Words: []string{word}}}), want)
	}
}

func listOrder(w *world) {
	w.write(func(b *builder) {
		for id, date := range map[string]string{
			"meeting/a": "2025-04-10", "meeting/b": "2025-04-10", "meeting/c": "2025-04", "meeting/d": "2024-12-31", "meeting/e": "2025-04-10/2025-04-12",
			"meeting/f": "", "meeting/g": "XXXX-04-10", "meeting/h": "XXXX-01", "meeting/i": "1815", "meeting/j": "-0044-03-15", "meeting/k": "../2025-04-11",
			"meeting/l": "2025-05-01/..", "meeting/m": "not a date",
		} {
			b.node(graph.KindMeeting, id, "Meeting "+date, dated(date))
		}
	})
	byDate := meetings(graph.ViaNothing)
	equal(w, "by date", w.all(byDate), []string{"meeting/l", "meeting/k", "meeting/a", "meeting/b", "meeting/e", "meeting/c", "meeting/d",
		"meeting/i", "meeting/j", "meeting/h", "meeting/g", "meeting/f", "meeting/m"})
	byDate.Order = graph.ByName
	equal(w, "by name", w.all(byDate), []string{"meeting/f", "meeting/j", "meeting/i", "meeting/d", "meeting/c", "meeting/a", "meeting/b",
		"meeting/e", "meeting/k", "meeting/l", "meeting/m", "meeting/h", "meeting/g"})
}
