package export_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/neo4j/neo4jtest"
)

// What texts hold that some format could stumble over.
const (
	markup   = `</node>]]><b title="x">&amp;</b> {{x}} <!-- ?> é`
	formula  = `=cmd|'/C calc'!A0`
	controls = "tab\tline\nreturn\r\nbell\x07 escape\x1b[31m vertical\x0b delete\x7f next\u0085 separator\u2028 non\ufffecharacter\uffff"
	escapes  = `back\slash \n \N \" \\ 'single' "double" “curly” %20 %s ;semi,comma| |bar`
	arabic   = "عبد الله بن زايد"
	hebrew   = "\u202eיאיר לפיד\u202c (\u200fשר)" // with marks of direction
	emoji    = "Zoë 😀🏳️‍🌈 O'Brien-D\u0307ubois"
)

// endless is longer than some readers' buffers.
var endless = strings.Repeat("A sentence without an end, "+hebrew+",\n", 400)

// hostile is an article that is made sentence by sentence.
type hostile struct {
	graph.Extraction
	text strings.Builder
	end  int // of the text, in code points
}

func newHostile(id, published string) *hostile {
	h := &hostile{}
	h.Article = graph.Article{
		ID: id, Title: "On " + id + ": " + markup, URL: `https://example.org/?id=1&q="<x>"#é`, Source: formula, Published: published, Language: "en",
	}
	return h
}

// says adds a sentence and returns where it stands.
func (h *hostile) says(s string) []graph.Span {
	start := h.end
	h.text.WriteString(s + "\n")
	h.end += utf8.RuneCountInString(s) + 1
	return []graph.Span{{Start: start, End: h.end - 1}}
}

// stated is what a fact carries that a sentence states.
func (h *hostile) stated(sentence string, confidence float64, by graph.Nullable) graph.Attribution {
	return graph.Attribution{Evidence: h.says(sentence), Confidence: confidence, AttributedTo: by}
}

func (h *hostile) entity(e graph.LocalEntity) {
	e.Mentions = append(h.says(e.Name), h.says(e.Name)...)
	h.Entities = append(h.Entities, e)
}

func (h *hostile) meeting(m graph.LocalMeeting, actors ...graph.LocalParticipant) {
	for _, p := range actors {
		p.Attribution = m.Attribution
		m.Participants = append(m.Participants, p)
	}
	h.Meetings = append(h.Meetings, m)
}

func (h *hostile) done() graph.Extraction {
	h.Article.Text = h.text.String()
	return h.Extraction
}

// hostileGraph is a graph that holds whatever is hard to write: two articles with odd ids, of which one is a copy of a
// third, on these meetings, posts and statements, each on sentences full of what some format means something by.
//
//	Safonov, two posts at the ministry, its member and envoy   m1 held, in Geneva, follows m2 (XXXX-04-10)
//	arabic, a post since 2015, open                            m3 planned, undated, in a hall that no gazetteer knows
//	hebrew, was minister until 2019                            m4 cancelled   m5 under way since 2015-01-08, open
//	emoji, says it all                                         m6 proposed, by a date that begins anywhere
func hostileGraph(t testing.TB) []graph.Extraction {
	t.Helper()
	first := newHostile(`a:b "c" <d>&'e' 100% %20/f\g `+"\ufffe"+`é\`, "2026-05-15T08:30:00+02:00")
	hostileActors(first)
	hostilePosts(first)
	hostileMeetings(first)
	hostileStatements(first)
	plain, again := newHostile("plain", "2026-05-16"), newHostile("plain again?", "2026-05-17")
	for _, h := range []*hostile{plain, again} {
		h.says("The delegations spoke for two hours about grain, gas, prisoners and the ships that lie in the harbour; nobody " +
			"said afterwards what had been agreed, though both sides called the meeting useful and wish to see each other again soon.")
		h.entity(graph.LocalEntity{ID: "p", Kind: graph.KindPerson, Name: "Igor Safonov", Country: "RU"})
		h.entity(graph.LocalEntity{ID: "w", Kind: graph.KindPerson, Name: "Laura Whitcombe", Country: "US"})
		h.entity(graph.LocalEntity{ID: "g", Kind: graph.KindLocation, Subkind: graph.City, Name: "Geneva", Country: "CH", Gazetteer: "geonames/2660646"})
		h.meeting(graph.LocalMeeting{ID: "m1", Kind: graph.Talks, Status: graph.Held, Date: "2026-05-14", Place: "g",
			Attribution: h.stated("Safonov met Whitcombe in Geneva on 14 May.", 0.7, "")},
			graph.LocalParticipant{Entity: "p", Role: graph.Member}, graph.LocalParticipant{Entity: "w", Role: graph.Member})
	}
	return []graph.Extraction{first.done(), plain.done(), again.done()}
}

func hostileActors(h *hostile) {
	h.entity(graph.LocalEntity{ID: "p1", Kind: graph.KindPerson, Name: "Igor Safonov", Country: "RU", Aliases: []string{"Safonov; Igor", "Igor | \"S\"", "a,b"}})
	h.entity(graph.LocalEntity{ID: "p2", Kind: graph.KindPerson, Name: arabic, Country: "AE"})
	h.entity(graph.LocalEntity{ID: "p3", Kind: graph.KindPerson, Name: hebrew, Country: "IL"})
	h.entity(graph.LocalEntity{ID: "p4", Kind: graph.KindPerson, Name: emoji})
	h.entity(graph.LocalEntity{ID: "p5", Kind: graph.KindPerson, Name: "<table><tr><td>x</td></tr></table>"})
	h.entity(graph.LocalEntity{ID: "i1", Kind: graph.KindInstitution, Subkind: graph.Ministry, Name: "Ministry of " + markup, Country: "RU"})
	h.entity(graph.LocalEntity{ID: "i2", Kind: graph.KindInstitution, Subkind: graph.Company, Name: formula})
	h.entity(graph.LocalEntity{ID: "i3", Kind: graph.KindInstitution, Subkind: graph.OtherInstitution, Name: controls})
	h.entity(graph.LocalEntity{ID: "s1", Kind: graph.KindInstitution, Subkind: graph.State, Name: "Russia", Country: "RU", Gazetteer: "country/RU"})
	h.entity(graph.LocalEntity{ID: "l1", Kind: graph.KindLocation, Subkind: graph.City, Name: "Geneva", Country: "CH", Gazetteer: "geonames/2660646"})
	h.entity(graph.LocalEntity{ID: "l2", Kind: graph.KindLocation, Subkind: graph.Site, Name: "Hall " + escapes})
}

func hostilePosts(h *hostile) {
	post := func(person, title, at string, status graph.PositionStatus, since, until graph.Nullable, sentence string) {
		h.Positions = append(h.Positions, graph.LocalPosition{Person: person, Title: title, Institution: graph.Nullable(at),
			Status: status, Since: since, Until: until, Attribution: h.stated(sentence, 0.9, "p4")})
	}
	post("p1", "Deputy "+escapes, "i1", graph.Current, "", "", markup)
	post("p1", "envoy", "i1", graph.Designate, "", "", controls)
	post("p2", "minister", "i2", graph.Current, "2015-01-08/..", "", formula)
	post("p3", "minister", "s1", graph.Former, "2016", "2019-04", hebrew+" was minister.")
	for _, t := range []graph.RelationType{graph.MemberOf, graph.Represents} {
		h.Relations = append(h.Relations, graph.LocalRelation{Type: t, From: "p1", To: "i1", Attribution: h.stated(escapes, 1.0/3, "")})
	}
	h.Relations = append(h.Relations,
		graph.LocalRelation{Type: graph.PartOf, From: "i1", To: "s1", Attribution: graph.Attribution{Basis: graph.Pattern, Confidence: 1}},
		graph.LocalRelation{Type: graph.BasedIn, From: "i2", To: "l1", Attribution: h.stated("+1 @SUM(A1) -2", 0.5, "")})
}

func hostileMeetings(h *hostile) {
	by := func(entity string, role graph.Role, behalf graph.Nullable) graph.LocalParticipant {
		return graph.LocalParticipant{Entity: entity, Role: role, For: behalf}
	}
	h.meeting(graph.LocalMeeting{ID: "m1", Kind: graph.Talks, Status: graph.Held, Date: "2026-05-14", DateRule: "day and month; " + escapes, Place: "l1",
		Topics: []string{"grain; gas", markup, formula}, Follows: "m2", Attribution: h.stated(markup+" "+controls, 0.8, "p4")},
		by("p1", graph.Head, "s1"), by("p2", graph.Host, "i2"), by("p4", graph.Mediator, ""))
	h.meeting(graph.LocalMeeting{ID: "m2", Kind: graph.Call, Status: graph.Held, Date: "XXXX-04-10", Attribution: h.stated("On 10 April.", 0.6, "")},
		by("p1", graph.Member, ""), by("p3", graph.Member, ""))
	h.meeting(graph.LocalMeeting{ID: "m3", Kind: graph.Summit, Status: graph.Planned, Place: "l2", Topics: []string{controls},
		Attribution: h.stated(escapes, 0.4, "")}, by("p3", graph.Host, ""), by("p5", graph.Member, ""))
	h.meeting(graph.LocalMeeting{ID: "m4", Kind: graph.Visit, Status: graph.Cancelled, Date: "2026-06", Attribution: h.stated("Called off.", 0.5, "")},
		by("p4", graph.Member, ""), by("i3", graph.Member, ""))
	h.meeting(graph.LocalMeeting{ID: "m5", Kind: graph.Negotiation, Status: graph.Ongoing, Date: "2015-01-08/..", Attribution: h.stated(arabic, 0.5, "")},
		by("p2", graph.Head, ""), by("p5", graph.Member, ""), by("i2", graph.Member, ""))
	h.meeting(graph.LocalMeeting{ID: "m6", Kind: graph.Conference, Status: graph.Proposed, Date: "../2027-01-08", Attribution: h.stated(emoji, 0.5, "")},
		by("p3", graph.Member, ""), by("p5", graph.Member, ""))
}

func hostileStatements(h *hostile) {
	say := func(speaker, text string, about graph.Nullable) {
		h.Statements = append(h.Statements, graph.LocalStatement{Speaker: speaker, Text: text, About: about, Attribution: h.stated(text, 0.85, "")})
	}
	say("p4", controls+"\n\n"+markup, "m1")
	say("p4", escapes, "p2")
	say("i2", formula, "l1")
	say("p3", endless, "")
}

// Whatever texts hold, both stores give them back as they are.
func TestHostileTexts(t *testing.T) {
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	got := exported(t, s)
	for _, want := range []string{`\u0007 escape\u001b[31m`, `</node>]]><b title=\"x\">`, formula, arabic, hebrew, emoji, `"copy_of":"article/plain"`, `"GAZETTEER"`} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is nowhere", want)
		}
	}
	neo4j := neo4jtest.Open(t)
	load(t, neo4j, hostileGraph(t)...)
	if diff := cmp.Diff(got, exported(t, neo4j)); diff != "" {
		t.Errorf("-SQLite +Neo4j:\n%s", diff)
	}
}
