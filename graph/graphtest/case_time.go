package graphtest

import (
	"slices"
	"strings"

	"parley/graph"
)

var timeCases = []testCase{
	{"Times", "events are kept by their dates, what is between them with them, states by the days on which they hold", relationTimes},
}

// timed is the world of relationTimes. Mentions have no time, however old their article.
//
//	ann -PARTICIPATED_IN-> april (2025-04-10), yearly (XXXX-04-10), may (2025-05), undated
//	april -HELD_IN-> istanbul      may -FOLLOWS-> april
//	ann -SAID-> s (2025-04-11)     s -ABOUT-> april
//	ann -HOLDS_POSITION (2020 to 2022)-> ministry     ann -MEMBER_OF (to 2024)-> party
//	bob -MEMBER_OF-> party         bob -REPRESENTS (since 2025-04-10)-> party     a (1999) -MENTIONS-> ann
func timed(b *builder) {
	b.people("person/ann", "person/bob")
	b.institutions("institution/ministry", "institution/party")
	b.locations("location/istanbul")
	b.article("a", "1999-01-01")
	b.node(graph.KindStatement, "statement/s", "s", dated("2025-04-11"))
	for id, date := range map[string]string{"april": "2025-04-10", "yearly": "XXXX-04-10", "may": "2025-05", "undated": ""} {
		b.meeting("meeting/"+id, date, graph.Held, "person/ann")
	}
	holds := func(from, to string) func(*graph.Relation) {
		return func(r *graph.Relation) { r.Earliest, r.Latest = from, to }
	}
	b.relation(graph.HeldIn, "meeting/april", "location/istanbul")
	b.relation(graph.Follows, "meeting/may", "meeting/april")
	b.relation(graph.Said, "person/ann", "statement/s")
	b.relation(graph.About, "statement/s", "meeting/april")
	b.relation(graph.HoldsPosition, "person/ann", "institution/ministry", holds("2020-01-01", "2022-12-31"))
	b.relation(graph.MemberOf, "person/ann", "institution/party", holds("", "2024-12-31"))
	b.relation(graph.MemberOf, "person/bob", "institution/party")
	b.relation(graph.Represents, "person/bob", "institution/party", holds("2025-04-10", ""))
	b.relation(graph.Mentions, "article/a", "person/ann")
}

func relationTimes(w *world) {
	w.write(timed)
	const (
		april, yearly = "PARTICIPATED_IN person/ann meeting/april", "PARTICIPATED_IN person/ann meeting/yearly"
		may, undated  = "PARTICIPATED_IN person/ann meeting/may", "PARTICIPATED_IN person/ann meeting/undated"
		held, follows = "HELD_IN meeting/april location/istanbul", "FOLLOWS meeting/may meeting/april"
		said, about   = "SAID person/ann statement/s", "ABOUT statement/s meeting/april"
		post, anns    = "HOLDS_POSITION person/ann institution/ministry", "MEMBER_OF person/ann institution/party"
		bobs, acts    = "MEMBER_OF person/bob institution/party", "REPRESENTS person/bob institution/party"
		mentions      = "MENTIONS article/a person/ann"
	)
	definite := func(since, until string) []graph.TimeFilter {
		f := graph.During(date(since), date(until))
		f.Events = *graph.NewDateFilter(date(since), date(until), true)
		return []graph.TimeFilter{f}
	}
	for _, c := range []struct {
		what  string
		times []graph.TimeFilter
		want  []string
	}{
		{"at any time", nil, []string{april, yearly, may, undated, held, follows, said, about, post, anns, bobs, acts, mentions}},
		{"on the day of the meeting", during("2025-04-10", "2025-04-10"), []string{april, yearly, held, bobs, acts, mentions}},
		{"on the day after", during("2025-04-11", "2025-04-11"), []string{said, about, bobs, acts, mentions}},
		{"in the month after", during("2025-05", "2025-05"), []string{may, follows, bobs, acts, mentions}},
		{"in a part of that month", during("2025-05-20", "2025-05-20"), []string{may, follows, bobs, acts, mentions}},
		{"surely in a part of that month", definite("2025-05-20", "2025-05-20"), []string{bobs, acts, mentions}},
		{"in a year long ago", during("2021", "2021"), []string{yearly, post, anns, bobs, mentions}},
		{"surely in that year", definite("2021", "2021"), []string{post, anns, bobs, mentions}},
		{"since a day", during("2025-01-01", ""), []string{april, yearly, may, held, follows, said, about, bobs, acts, mentions}},
		{"until a day", during("", "2025-04-10"), []string{april, yearly, held, post, anns, bobs, acts, mentions}},
		{"within no bounds: what is undated is in no range", during("", ""), []string{april, yearly, may, held, follows, said, about, post, anns, bobs, acts, mentions}},
		{"as of the day of the meeting: events that had begun", on("2025-04-10"), []string{april, yearly, held, bobs, acts, mentions}},
		{"as of the day after", on("2025-04-11"), []string{april, yearly, held, said, about, bobs, acts, mentions}},
		{"as of a later day", on("2030-01-01"), []string{april, yearly, may, held, follows, said, about, bobs, acts, mentions}},
		{"as of an earlier day", on("2022-12-31"), []string{yearly, post, anns, bobs, mentions}},
		{"in April and as of the day of the meeting", slices.Concat(during("2025-04", "2025-04"), on("2025-04-10")), []string{april, yearly, held, bobs, acts, mentions}},
		{"in two years at once", slices.Concat(during("2022", "2022"), during("2024", "2024")), []string{yearly, anns, bobs, mentions}},
		{"from a later day to an earlier one", during("2025-06-01", "2025-04-01"), []string{bobs, mentions}},
	} {
		w.timely(c.what, c.times, slices.Sorted(slices.Values(c.want)))
	}
}

// timely asks for all relations in every way that takes times.
func (w *world) timely(what string, times []graph.TimeFilter, want []string) {
	w.Helper()
	sorted := func(list []string) []string { return slices.Sorted(slices.Values(list)) }
	equal(w, what+": all", sorted(w.relations(graph.RelationQuery{Times: times})[""]), want)
	everybody := w.keysOf("person/ann", "person/bob", "meeting/april", "statement/s")
	var types []graph.RelationType
	for _, l := range graph.LegalRelations {
		types = append(types, l.Type)
	}
	around := must[[]graph.Relation](w, "Neighbours")(w.store.Neighbours(w.Context(), graph.NeighbourQuery{Of: everybody, Types: types, Times: times, Limit: 50}))
	equal(w, what+": neighbours", sorted(w.sayAll(around)), want)
	equal(w, what+": by day", sorted(w.dated(graph.DatedQuery{Of: everybody, Types: types, Times: times})), want)
	var anns []string
	for _, r := range want {
		if strings.Contains(r, "person/ann") {
			anns = append(anns, r)
		}
	}
	ofAnn := w.relations(graph.RelationQuery{Direction: graph.Both, Times: times}, "person/ann")["person/ann"]
	equal(w, what+": of ann", sorted(ofAnn), anns)
}
