package graphtest

import (
	"fmt"
	"strings"

	"parley/graph"
)

var countCases = []testCase{
	{"CountMeetings/groups", "each meeting is counted in all groups that it is in, one that is in none in that without a key", countGroups},
	{"CountMeetings/filters", "what a filter keeps is counted, in as many groups as asked for", countFilters},
}

// many meetings of ann's and bob's, who came for russia once, in some places of TR, one of CH and one at sea
func countWorld(b *builder) {
	b.people("person/ann", "person/bob")
	b.institutions("institution/russia")
	b.node(graph.KindLocation, "location/ankara", "Ankara", in("TR"))
	b.node(graph.KindLocation, "location/geneva", "Geneva", in("CH"))
	b.node(graph.KindLocation, "location/istanbul", "Istanbul", in("TR"))
	b.node(graph.KindLocation, "location/sea", "Sea")
	for _, m := range []struct {
		id, date, subkind string
		status            graph.MeetingStatus
		places, parties   string
	}{
		{"a", "2025-04-10", graph.Talks, graph.Held, "istanbul", "ann for russia,bob"},
		{"b", "2025-04", graph.Talks, graph.Planned, "istanbul,ankara", "ann"},
		{"c", "2025-04-28/2025-05-02", graph.Summit, graph.Held, "geneva,sea", "ann"},
		{"d", "2024-12-30/2025-01-02", graph.Summit, graph.Refused, "sea", "bob"},
		{"e", "2025", graph.Visit, graph.Held, "", ""},
		{"f", "XXXX-04-10", "", graph.Held, "", "bob"},
		{"g", "", "", "", "", ""},
		{"h", "2015-01-08/..", graph.Talks, graph.Ongoing, "", ""},
		{"i", "../2015-01-08", graph.Talks, graph.Ongoing, "", ""},
		{"j", "-0044-03-15", graph.Talks, graph.Held, "", ""},
		{"k", "-0050-03", graph.Talks, graph.Held, "", ""},
		{"l", "2024-02-29", graph.Talks, graph.Held, "ankara", ""},
		{"m", "202X", graph.Talks, graph.Held, "ankara", ""},
		{"n", "2025-05-31", graph.Talks, graph.Held, "", ""},
	} {
		id := "meeting/" + m.id
		b.node(graph.KindMeeting, id, m.id, dated(m.date), sub(m.subkind), is(m.status))
		for _, p := range strings.FieldsFunc(m.places, func(c rune) bool { return c == ',' }) {
			b.relation(graph.HeldIn, id, "location/"+p)
		}
		var parties []string
		for _, p := range strings.FieldsFunc(m.parties, func(c rune) bool { return c == ',' }) {
			parties = append(parties, "person/"+strings.Replace(p, "for ", "for institution/", 1))
		}
		b.attend(id, graph.Member, parties...)
	}
}

// counted lists groups as "KEY count name of the node".
func (w *world) counted(q graph.NodeQuery, by graph.MeetingGroup, limit int) []string {
	w.Helper()
	q.Kinds = []graph.Kind{graph.KindMeeting}
	var out []string
	for _, c := range must[[]graph.MeetingCount](w, "CountMeetings")(w.store.CountMeetings(w.Context(), q, by, limit)) {
		s := fmt.Sprintf("%s %d", c.Key, c.Count)
		if c.Node != nil {
			s += " " + c.Node.Name
			equal(w, "the node of "+s, *c.Node, w.node(c.Key))
		}
		out = append(out, s)
	}
	return out
}

func countGroups(w *world) {
	equal(w, "of an empty store", w.counted(graph.NodeQuery{}, graph.GroupMonth, 10), nil)
	w.write(countWorld)
	for _, c := range []struct {
		by   graph.MeetingGroup
		want []string
	}{
		{graph.GroupMonth, []string{"2025-05 1", "2025-04 2", "2024-02 1", "-0044-03 1", "-0050-03 1", " 8"}},
		{graph.GroupYear, []string{"2025 5", "2024 1", "-0044 1", "-0050 1", " 6"}},
		{graph.GroupPlace, []string{" 8", "location/ankara 3 Ankara", "location/istanbul 2 Istanbul", "location/sea 2 Sea", "location/geneva 1 Geneva"}},
		{graph.GroupCountry, []string{" 10", "TR 4", "CH 1"}},
		{graph.GroupKind, []string{"TALKS 9", " 2", "SUMMIT 2", "VISIT 1"}},
		{graph.GroupStatus, []string{"HELD 9", "ONGOING 2", " 1", "PLANNED 1", "REFUSED 1"}},
		{graph.GroupParticipant, []string{" 9", "person/ann 3 ann", "person/bob 3 bob", "institution/russia 1 russia"}},
	} {
		for limit := 1; limit <= len(c.want)+1; limit++ {
			got := w.counted(graph.NodeQuery{}, c.by, limit)
			equal(w, fmt.Sprintf("the first %d by %s", limit, c.by), got, c.want[:min(limit, len(c.want))])
		}
	}
	w.write(func(b *builder) {
		b.node(graph.KindMeeting, "meeting/a", "a", dated("2025-05"), sub(graph.Talks), is(graph.Held))
		b.attend("meeting/a", graph.Member, "person/bob")
		b.DropRelations = []string{w.fact(graph.HeldIn, "meeting/a", "location/istanbul"), w.fact(graph.ParticipatedIn, "person/ann", "meeting/a")}
	})
	equal(w, "by month, after a meeting has moved", w.counted(graph.NodeQuery{}, graph.GroupMonth, 2), []string{"2025-05 2", "2025-04 1"})
	equal(w, "by participant, after some did not come", w.counted(graph.NodeQuery{}, graph.GroupParticipant, 9), []string{" 9", "person/bob 3 bob", "person/ann 2 ann"})
}

func countFilters(w *world) {
	w.write(countWorld)
	type f = graph.NodeFilter
	ann, istanbul := w.keysOf("person/ann"), w.keysOf("location/istanbul")
	for _, c := range []struct {
		what   string
		by     graph.MeetingGroup
		filter f
		want   []string
	}{
		{"of a status by month", graph.GroupMonth, f{Statuses: []graph.MeetingStatus{graph.Held}, Subkinds: []string{graph.Talks, graph.Summit}},
			[]string{"2025-05 1", "2025-04 1", "2024-02 1", "-0044-03 1", "-0050-03 1", " 2"}},
		{"of ann by who else came", graph.GroupParticipant, f{All: ann}, []string{"person/ann 3 ann", "institution/russia 1 russia", "person/bob 1 bob"}},
		{"in a place by places", graph.GroupPlace, f{Places: istanbul}, []string{"location/istanbul 2 Istanbul", "location/ankara 1 Ankara"}},
		{"in a year by year", graph.GroupYear, f{Dates: graph.NewDateFilter(date("2025"), date("2025"), true)}, []string{"2025 5"}},
		{"possibly in a year by year", graph.GroupYear, f{Dates: graph.NewDateFilter(date("2025"), date("2025"), false)}, []string{"2025 5", " 4"}},
		{"any of two filters by kind", graph.GroupKind, f{Or: []f{{All: ann}, {Statuses: []graph.MeetingStatus{graph.Refused}}}}, []string{"SUMMIT 2", "TALKS 2"}},
		{"not a filter by country", graph.GroupCountry, f{Not: &f{Words: []string{"b"}}}, []string{" 10", "TR 3", "CH 1"}},
		{"nothing by month", graph.GroupMonth, f{Words: []string{"nothing"}}, nil},
	} {
		equal(w, c.what, w.counted(graph.NodeQuery{NodeFilter: c.filter}, c.by, 100), c.want)
	}
}
