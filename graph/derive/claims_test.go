package derive_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
)

// story builds an extraction over a text of its own: each fact brings its sentence.
type story struct{ x graph.Extraction }

func newStory(id, published string) *story {
	return &story{graph.Extraction{Article: graph.Article{ID: id, Title: "Story " + id, Published: published, Source: "Test Wire"}}}
}

// says adds a sentence and returns what evidence it is.
func (s *story) says(format string, args ...any) graph.Attribution {
	text := &s.x.Article.Text
	if *text != "" {
		*text += " "
	}
	start := utf8.RuneCountInString(*text)
	*text += fmt.Sprintf(format, args...)
	return graph.Attribution{Evidence: []graph.Span{{Start: start, End: utf8.RuneCountInString(*text)}}, Confidence: 0.9}
}

func (s *story) entity(kind graph.Kind, subkind, name, country, gazetteer string) string {
	id := fmt.Sprintf("e%d", len(s.x.Entities)+1)
	ev := s.says("%s is named, of %q.", name, country) // the same text is the same article
	span := graph.Span{Start: ev.Evidence[0].Start, End: ev.Evidence[0].Start + utf8.RuneCountInString(name)}
	s.x.Entities = append(s.x.Entities, graph.LocalEntity{
		ID: id, Kind: kind, Subkind: subkind, Name: name, Country: graph.Nullable(country), Gazetteer: gazetteer,
		Mentions: []graph.Span{span}, Evidence: ev.Evidence,
	})
	return id
}

func (s *story) person(name, country string) string {
	return s.entity(graph.KindPerson, "", name, country, "")
}

func (s *story) state(name, code string) string {
	return s.entity(graph.KindInstitution, graph.State, name, code, "country/"+code)
}

// unnamed adds an institution that bears no name.
func (s *story) unnamed(subkind, called, country string) string {
	id := s.entity(graph.KindInstitution, subkind, called, country, "")
	s.x.Entities[len(s.x.Entities)-1].Unnamed = true
	return id
}

func (s *story) istanbul() string {
	return s.entity(graph.KindLocation, graph.City, "Istanbul", "TR", "geonames/745044")
}

func (s *story) position(person, title, state string, status graph.PositionStatus) {
	s.x.Positions = append(s.x.Positions, graph.LocalPosition{
		Person: person, Title: title, State: graph.Nullable(state), Status: status, Attribution: s.says("%s is %s %s.", person, status, title),
	})
}

func (s *story) meeting(kind, date, place string, status graph.MeetingStatus, participants ...graph.LocalParticipant) string {
	id := fmt.Sprintf("m%d", len(s.x.Meetings)+1)
	s.x.Meetings = append(s.x.Meetings, graph.LocalMeeting{
		ID: id, Kind: kind, Status: status, Date: graph.Nullable(date), Place: graph.Nullable(place), Participants: participants,
		Topics: []string{"trade"}, Attribution: s.says("They met on %s.", date),
	})
	return id
}

func member(entity, behalf string) graph.LocalParticipant {
	return graph.LocalParticipant{Entity: entity, Role: graph.Member, For: graph.Nullable(behalf), Attribution: graph.Attribution{Confidence: 0.8}}
}

// talks is an article on talks in Istanbul:
//
//	Russia <- Darchiev -> talks in Istanbul <- Coulter -> United States
func talks(id, published string) *story {
	s := newStory(id, published)
	ru, us, city := s.state("Russia", "RU"), s.state("United States", "US"), s.istanbul()
	d, c := s.person("Alexandr Darchiev", "RU"), s.person("Sonata Coulter", "US")
	s.position(d, "ambassador", ru, graph.Current)
	s.meeting(graph.Talks, "2025-04-10", city, graph.Held, member(ru, ""), member(us, ""), member(d, ru), member(c, us))
	return s
}

func TestClaims(t *testing.T) {
	claims := derive.Claims(talks("a", "2025-04-11").x)
	var got []string
	for i, c := range claims {
		if c.N != i || c.ArticleID != "a" || c.Published != "2025-04-11" {
			t.Errorf("claim %d: number %d, article %q, published %q", i, c.N, c.ArticleID, c.Published)
		}
		for _, q := range c.Evidence {
			text := []rune(talks("a", "2025-04-11").x.Article.Text)
			if string(text[q.Start:q.End]) != q.Text {
				t.Errorf("claim %d quotes %q, the text has %q", i, q.Text, string(text[q.Start:q.End]))
			}
		}
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s -> %s %s", c.Type, c.From, c.To, c.Basis)))
	}
	const m = "meeting/2025-04-10-istanbul-tr-russia-united-states-"
	want := []string{
		"MENTIONS  -> institution/russia STATED",
		"MENTIONS  -> institution/united-states STATED",
		"MENTIONS  -> location/istanbul-tr STATED",
		"MENTIONS  -> location/russia GAZETTEER", // the state governs it; the article does not name it
		"MENTIONS  -> location/turkiye GAZETTEER",
		"MENTIONS  -> location/united-states GAZETTEER",
		"MENTIONS  -> " + m,
		"MENTIONS  -> person/alexandr-darchiev-ru STATED",
		"MENTIONS  -> person/sonata-coulter-us STATED",
		"HOLDS_POSITION person/alexandr-darchiev-ru -> institution/russia STATED",
		"PARTICIPATED_IN institution/russia -> " + m,
		"PARTICIPATED_IN institution/united-states -> " + m,
		"PARTICIPATED_IN person/alexandr-darchiev-ru -> " + m,
		"PARTICIPATED_IN person/sonata-coulter-us -> " + m,
		"HELD_IN " + m,
		"GOVERNS institution/russia -> location/russia GAZETTEER",
		"GOVERNS institution/united-states -> location/united-states GAZETTEER",
		"WITHIN location/istanbul-tr -> location/turkiye GAZETTEER",
	}
	for i := range got { // a meeting's id ends in a fingerprint
		if before, _, ok := strings.Cut(got[i], m); ok {
			got[i] = before + m
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		why   string
		spoil func(*graph.Extraction)
		want  string
	}{
		{"sound", func(*graph.Extraction) {}, ""},
		{"no id", func(x *graph.Extraction) { x.Article.ID = "" }, "no id"},
		{"span past the end", func(x *graph.Extraction) { x.Entities[0].Mentions[0].End = 1 << 20 }, "not within the text"},
		{"span backwards", func(x *graph.Extraction) { x.Positions[0].Evidence[0] = graph.Span{Start: 5, End: 2} }, "not within the text"},
		{"twice one id", func(x *graph.Extraction) { x.Entities[1].ID = "e1" }, "stands twice"},
		{"a place that is a person", func(x *graph.Extraction) { x.Meetings[0].Place = "e4" }, "HELD_IN may not run"},
		{"nobody", func(x *graph.Extraction) { x.Meetings[0].Participants[0].Entity = "e99" }, `refers to "e99"`},
		{"bad date", func(x *graph.Extraction) { x.Meetings[0].Date = "10/04/2025" }, "10/04/2025"},
		{"bad status", func(x *graph.Extraction) { x.Positions[0].Status = "RETIRED" }, "RETIRED"},
		{"confidence", func(x *graph.Extraction) { x.Positions[0].Confidence = 1.5 }, "between 0 and 1"},
		{"a state within a state", func(x *graph.Extraction) {
			x.Relations = append(x.Relations, graph.LocalRelation{Type: graph.Within, From: "e1", To: "e2"})
		}, "WITHIN may not run"},
	} {
		x := talks("a", "2025-04-11").x
		c.spoil(&x)
		err := derive.Check(x)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.why, err)
		case c.want != "" && (!errors.Is(err, derive.ErrExtraction) || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
}
