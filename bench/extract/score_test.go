package main

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"U.S. State Department": "us state department", "Recep Tayyip Erdoğan": "recep tayyip erdogan",
		"Łukasz's": "lukasz", "Côte d’Ivoire": "cote d ivoire", "  Al-Noor (Group) ": "al noor group", "": "",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// someNames know one country with a territory that shares its adjective.
func someNames(t *testing.T) *names {
	t.Helper()
	n, err := readNames("testdata/gazetteers/countries.json")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestSameName(t *testing.T) {
	n := someNames(t)
	for _, c := range []struct {
		a, b string
		kind graph.Kind
		want bool
	}{
		{"Norway", "Norwegian", "", true},
		{"Kingdom of Norway", "NOR", "", true},
		{"US", "United States of America", "", true},
		{"Norway", "Norge", "", true},
		{"Norway", "NO", "", false}, // a word, too
		{"Norway", "Denmark", "", false},
		{"President Kari Lund", "Lund", graph.KindPerson, true},
		{"Kari Lund", "K. Lund", graph.KindPerson, true},
		{"Kari Lund", "Ida Lund", graph.KindPerson, false},
		{"Norwegian Foreign Ministry", "Foreign Ministry of Norway", graph.KindInstitution, true},
		{"Norwegian Foreign Ministry", "Foreign Ministry", graph.KindInstitution, true},
		{"Norwegian Foreign Ministry", "Norwegian Bank", graph.KindInstitution, false},
		{"", "", graph.KindPerson, false},
	} {
		if got := n.same(c.a, c.b, c.kind); got != c.want {
			t.Errorf("same(%q, %q, %q) = %v", c.a, c.b, c.kind, got)
		}
	}
}

func TestSameTitle(t *testing.T) {
	n := someNames(t)
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Foreign Minister", "Minister of Foreign Affairs", true},
		{"Foreign Minister", "Deputy Foreign Minister", false},
		{"ambassador to Norway", "Ambassador", true},
		{"president", "chancellor", false},
	} {
		if got := n.sameTitle(c.a, c.b); got != c.want {
			t.Errorf("sameTitle(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestScoreNames(t *testing.T) {
	a := &annotated{Entities: []mention{
		{Start: 0, End: 4, Type: "PER"}, {Start: 5, End: 9, Type: "politicalparty"}, {Start: 10, End: 14, Type: "GPE"},
		{Start: 20, End: 24, Type: "LOC", Tags: []string{"gpe0-x"}}, {Start: 30, End: 34, Type: "election"},
	}}
	got := scoreNames(a, map[typed]bool{
		{0, 4, "PER"}: true, {5, 9, "LOC"}: true, // the second has another type
		{20, 24, "LOC"}: true, {30, 34, "ORG"}: true, // out of scope
	})
	want := map[string]tally{"PER": {right: 1}, "LOC": {wrong: 1, missed: 1}, "ORG": {missed: 1}, "all": {1, 1, 2}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFaults(t *testing.T) {
	a := &annotated{Entities: []mention{
		{Start: 0, End: 4, Type: "PER"}, {Start: 5, End: 9, Type: "ORG"}, {Start: 10, End: 14, Type: "LOC"}, {Start: 15, End: 19, Type: "PER"},
		{Start: 20, End: 24, Type: "LOC", Tags: []string{"gpe0-x"}},
	}}
	got := faults{}
	got.names(a, map[typed]bool{{0, 4, "PER"}: true, {5, 9, "LOC"}: true, {10, 12, "LOC"}: true, {20, 24, "LOC"}: true, {30, 34, "PER"}: true})
	want := faults{"name: ORG taken for LOC": 1, "name: LOC of another extent": 1, "name: PER missed": 1, "name: none, taken for PER": 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNamesOf(t *testing.T) {
	at := func(start int) []graph.Span { return []graph.Span{{Start: start, End: start + 1}} }
	got := namesOf(&graph.Extraction{Entities: []graph.LocalEntity{
		{Kind: graph.KindPerson, Mentions: at(0)}, {Kind: graph.KindLocation, Mentions: at(1)},
		{Kind: graph.KindInstitution, Mentions: at(2)}, {Kind: graph.KindInstitution, Subkind: graph.State, Mentions: at(3)},
	}})
	want := map[typed]bool{{0, 1, "PER"}: true, {1, 2, "LOC"}: true, {2, 3, "ORG"}: true, {3, 4, "LOC"}: true}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(typed{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBestMapping(t *testing.T) {
	c := &corpus{articles: []annotated{{Article: graph.Article{Text: "Oslo Bank Norwegian"}, Entities: []mention{
		{Start: 0, End: 4, Type: "LOC"}, {Start: 5, End: 9, Type: "ORG"},
	}}}}
	for _, names := range [][]label{
		{{0, 4, "FAC"}, {5, 9, "ORG"}, {10, 19, "NORP"}}, // peoples out, facilities places
		{{0, 4, "GPE"}, {5, 9, "NORP"}},                  // peoples institutions
	} {
		if got := bestMapping(c, [][]label{names}).total("all"); got != (tally{right: 2}) {
			t.Errorf("%v: %+v", names, got)
		}
	}
}

func TestConceptOf(t *testing.T) {
	a := &annotated{Entities: []mention{
		{Start: 0, End: 4, Concept: concept(1)}, {Start: 5, End: 9, Concept: concept(2)}, {Start: 10, End: 14, Concept: concept(2)}, {Start: 20, End: 24},
	}}
	for _, c := range []struct {
		names []graph.Span
		want  int
		ok    bool
	}{
		{[]graph.Span{{Start: 3, End: 4}, {Start: 5, End: 6}, {Start: 12, End: 16}}, 2, true}, // most fall on it
		{[]graph.Span{{Start: 5, End: 9}, {Start: 0, End: 4}}, 2, true},                       // the first of as many
		{[]graph.Span{{Start: 4, End: 5}, {Start: 20, End: 24}}, 0, false},                    // beside it, and on no concept
	} {
		if got, ok := conceptOf(a, c.names); got != c.want || ok != c.ok {
			t.Errorf("%v: %d %v, want %d %v", c.names, got, ok, c.want, c.ok)
		}
	}
}

func concept(n int) *int { return &n }

func TestNearest(t *testing.T) {
	names := map[typed]bool{{0, 4, "PER"}: true, {0, 4, "LOC"}: true, {3, 9, "ORG"}: true, {4, 8, "PER"}: true}
	for range 20 { // whatever the order of a map
		if same, over := nearest(typed{0, 4, "ORG"}, names); same.kind != "LOC" || over.kind != "ORG" {
			t.Fatalf("same %v, over %v", same, over)
		}
	}
}

func TestScorePairs(t *testing.T) {
	a := &annotated{
		Entities: []mention{
			{Start: 0, End: 9, Type: "PER", Concept: concept(1)}, {Start: 20, End: 26, Type: "LOC", Concept: concept(2)},
			{Start: 40, End: 44, Type: "LOC", Concept: concept(3)},
		},
		Relations: []related{{"head_of_gov-x", 1, 2}, {"in0", 3, 2}, {"head_of", 2, 3}},
	}
	x := &graph.Extraction{
		Entities: []graph.LocalEntity{
			{ID: "e1", Mentions: []graph.Span{{Start: 5, End: 9}}}, {ID: "e2", Mentions: []graph.Span{{Start: 20, End: 26}}},
			{ID: "e3", Mentions: []graph.Span{{Start: 40, End: 44}}}, {ID: "e4", Mentions: []graph.Span{{Start: 50, End: 54}}},
		},
		Positions: []graph.LocalPosition{{Person: "e1", State: "e2"}, {Person: "e1", Institution: "e3"}, {Person: "e1", Institution: "e4"}},
		Relations: []graph.LocalRelation{
			{Type: graph.Within, From: "e2", To: "e3", Attribution: graph.Attribution{Rule: "gazetteer", Confidence: 0.9}},
			{Type: graph.Within, From: "e3", To: "e3"}, {Type: graph.PartOf, From: "e3", To: "e2"}, // of itself, and not measured
			{Type: graph.Represents, From: "e1", To: "e2", Attribution: graph.Attribution{Rule: "delegation led by", Confidence: 0.9}},
		},
	}
	got := scorePairs(a, x)
	want := map[string]tally{"belongs": {right: 1, wrong: 1}, "within": {wrong: 1, missed: 1}}
	if diff := cmp.Diff(want, got.of, cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(faults{"belongs missed": 0, "belongs made up": 1, "within missed": 1, "within made up": 1}, got.faults); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	wantFacts := []fact{{"relation", "gazetteer", 0.9, false}, {"relation", "delegation led by", 0.9, true}}
	if diff := cmp.Diff(wantFacts, got.facts, cmp.AllowUnexported(fact{})); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
}

func TestScoreMeetings(t *testing.T) {
	text := "Kari Lund met Ida Holm in Oslo on May 3. Talks were held."
	a := &annotated{
		Meetings: []goldMeeting{
			{Status: "HELD", Date: "2025-05-03", Place: "Oslo", Quotes: []string{"Kari Lund met  Ida Holm in Oslo"},
				Participants: []goldParticipant{{"Kari Lund", "PERSON", "HEAD"}, {"Ida Holm", "PERSON", "MEMBER"}, {"Norway", "STATE", "MEMBER"}}},
			{Kind: "VISIT", Status: "PLANNED", Participants: []goldParticipant{{"Sweden", "STATE", "MEMBER"}}},
		},
		Positions: []goldPosition{{"Kari Lund", "foreign minister", "Norway"}, {"Ida Holm", "envoy", ""}},
	}
	rule := graph.Attribution{Rule: "verb met", Confidence: 0.9, Evidence: []graph.Span{{Start: 0, End: 40}}}
	x := &graph.Extraction{
		Article: graph.Article{Text: text},
		Entities: []graph.LocalEntity{
			{ID: "e1", Kind: graph.KindPerson, Name: "Kari Lund"}, {ID: "e2", Kind: graph.KindLocation, Name: "Bergen"},
			{ID: "e3", Kind: graph.KindInstitution, Subkind: graph.State, Name: "Norway"}, {ID: "e4", Kind: graph.KindPerson, Name: "Ola Krag"},
		},
		Meetings: []graph.LocalMeeting{
			{Status: graph.Planned, Date: "2025-05-03", Place: "e2", Attribution: rule, Participants: []graph.LocalParticipant{
				{Entity: "e1", Role: graph.Member, Attribution: rule}, {Entity: "e4", Role: graph.Member, Attribution: rule}}},
			{Kind: graph.Talks, Status: graph.Held, Attribution: graph.Attribution{Rule: "noun talks", Confidence: 0.6, Evidence: []graph.Span{{Start: 41, End: 57}}}},
		},
		Positions: []graph.LocalPosition{{Person: "e1", Title: "Minister of Foreign Affairs", State: "e3", Attribution: graph.Attribution{Rule: "title before name", Confidence: 0.95}}},
	}
	got := someNames(t).scoreMeetings(a, x)
	want := map[string]tally{
		"meeting": {1, 1, 1}, "participant": {1, 1, 3}, "person": {1, 1, 1}, "state": {0, 0, 2}, "head": {0, 0, 1},
		"place": {0, 1, 1}, "date": {1, 0, 0}, "status": {0, 2, 2}, "position": {1, 0, 1}, "slots (headline)": {3, 5, 7},
	}
	if diff := cmp.Diff(want, got.of, cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantFaults := faults{
		"meeting missed: VISIT": 1, "meeting made up: TALKS": 1, "party missed: PERSON": 1, "party missed: STATE": 1, "party made up: PERSON": 1,
		"place wrong": 1, "status HELD taken for PLANNED": 1, "position missed": 1,
	}
	if diff := cmp.Diff(wantFaults, got.faults); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	right := map[string]int{}
	for _, f := range got.facts {
		right[f.kind+" "+f.rule] += one(f.right)
	}
	if diff := cmp.Diff(map[string]int{"meeting verb met": 1, "meeting noun talks": 0, "participant verb met": 1, "position title before name": 1}, right); diff != "" {
		t.Errorf("right facts (-want +got):\n%s", diff)
	}
}

func TestInterval(t *testing.T) {
	s := newSheet("all")
	for i := range 40 {
		s.add(map[string]tally{"all": {right: 5 + i%5, wrong: 2, missed: i % 3}})
	}
	f := s.total("all").f1()
	low, high := s.interval("all")
	if !(low < f && f < high && high-low < 0.1) {
		t.Errorf("F1 %.3f, interval %.3f to %.3f", f, low, high)
	}
	if got, want := fmt.Sprintf("%.4f to %.4f", low, high), "0.8088 to 0.8398"; got != want {
		t.Errorf("interval %s, want %s as always", got, want)
	}
	if l, h := s.interval("all"); l != low || h != high {
		t.Error("another interval the second time")
	}
	if f := (tally{}).f1(); f != 0 || math.IsNaN(f) {
		t.Errorf("F1 of nothing is %v", f)
	}
}

func TestMapping(t *testing.T) {
	text := []rune("the Oslo Bank's (NATO) Norwegian")
	got := mapping{"ORG": "ORG", "NORP": ""}.apply(text, []label{{0, 15, "ORG"}, {16, 22, "ORG"}, {23, 32, "NORP"}})
	want := map[typed]bool{{4, 13, "ORG"}: true, {17, 22, "ORG"}: true}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(typed{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
