package derive_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/identity"
)

// encounter is an article on a meeting of Russia and the United States in one line: day of publication, kind,
// status, date, place, who came for Russia and for the United States, each "-" where not told.
// "postponed" at the end has the article say so.
func encounter(id, line string) graph.Extraction {
	f := strings.Fields(line)
	for i := range f {
		f[i] = strings.ReplaceAll(strings.TrimPrefix(f[i], "-"), "_", " ")
	}
	s := newStory(id, f[0])
	ru, us := s.state("Russia", "RU"), s.state("United States", "US")
	came := []graph.LocalParticipant{member(ru, ""), member(us, "")}
	for i, side := range []struct{ id, code string }{{ru, "RU"}, {us, "US"}} {
		name, title, _ := strings.Cut(f[5+i], "=")
		if name == "" {
			continue
		}
		p := s.person(name, side.code)
		if title != "" {
			s.position(p, title, side.id, graph.Current)
		}
		came = append(came, member(p, side.id))
	}
	place := ""
	if f[4] == "Istanbul" {
		place = s.istanbul()
	}
	s.meeting(f[1], f[3], place, graph.MeetingStatus(f[2]), came...)
	if len(f) > 7 {
		m := &s.x.Meetings[0]
		m.Evidence = append(m.Evidence, s.says("The talks were postponed.").Evidence...)
	}
	return s.x
}

// Articles make the same meetings in all orders.
func TestMeetingsInAllOrders(t *testing.T) {
	ctx, dir, n := context.Background(), t.TempDir(), 0
	for _, c := range []struct {
		why      string
		articles []string
		want     []string // status and date of each meeting, and how many articles tell of it
	}{
		{"planned, put off and held", []string{
			"2025-04-01 TALKS PLANNED 2025-04-10 - - -", "2025-04-09 TALKS CANCELLED 2025-04-10 - - - postponed", "2025-04-13 TALKS HELD 2025-04-12 Istanbul - -",
		}, []string{"HELD 2025-04-12 by 3"}},
		{"planned and called off, another one held", []string{
			"2025-04-01 TALKS PLANNED 2025-04-10 - - -", "2025-04-09 TALKS CANCELLED 2025-04-10 - - -", "2025-04-13 TALKS HELD 2025-04-12 Istanbul - -",
		}, []string{"CANCELLED 2025-04-10 by 2", "HELD 2025-04-12 by 1"}},
		{"presidents, ministers, and one that does not say", []string{
			"2025-04-11 TALKS HELD 2025-04-10 - Vladimir_Putin=President Donald_Trump=President",
			"2025-04-11 TALKS HELD 2025-04-10 - Sergei_Lavrov=Foreign_Minister Marco_Rubio=Secretary_of_State",
			"2025-04-11 TALKS HELD 2025-04-10 - - -",
		}, []string{"HELD 2025-04-10 by 1", "HELD 2025-04-10 by 1", "HELD 2025-04-10 by 1"}},
		{"a vague report between two rounds", []string{
			"2025-05-03 TALKS HELD 2025-05-02 - - -", "2025-05-15 TALKS HELD 2025-05-14 - - -", "2025-06-20 TALKS HELD 2025-05 - - -",
		}, []string{"HELD 2025-05 by 1", "HELD 2025-05-02 by 1", "HELD 2025-05-14 by 1"}},
		{"a vague report of one round", []string{
			"2025-05-15 TALKS HELD 2025-05-14 Istanbul - -", "2025-05-15 TALKS HELD 2025-05-14 - - -", "2025-06-20 TALKS HELD 2025-05 - - -",
		}, []string{"HELD 2025-05-14 by 3"}},
		{"undated reports around the turn of a month", []string{
			"2025-06-01 TALKS HELD 2025-05-31 Istanbul - -", "2025-06-03 TALKS HELD - Istanbul - -", "2025-05-27 TALKS PLANNED - Istanbul - -",
		}, []string{"HELD 2025-05-31 by 3"}},
		{"an old plan told late", []string{
			"2025-04-01 TALKS PLANNED 2025-04-10 Istanbul - -", "2025-04-11 TALKS HELD 2025-04-10 Istanbul - -", "2025-04-30 TALKS PLANNED 2025-04-10 Istanbul - -",
		}, []string{"HELD 2025-04-10 by 3"}},
		{"planned on the day on which another plan was called off", []string{
			"2025-04-01 TALKS PLANNED 2025-04-10 Istanbul - -", "2025-04-09 TALKS CANCELLED 2025-04-10 Istanbul - - postponed", "2025-04-09 TALKS PLANNED 2025-04-12 Istanbul - -",
		}, []string{"PLANNED 2025-04-12 by 3"}},
	} {
		var once string
		for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
			n++
			store := openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
			for _, i := range order {
				load(t, ctx, store, []graph.Extraction{encounter(fmt.Sprintf("a%d", i), c.articles[i])})
			}
			if got := meetings(t, ctx, store); !slices.Equal(got, c.want) {
				t.Errorf("%s, in order %v: %q, want %q", c.why, order, got, c.want)
			}
			d := dump(t, ctx, store)
			if once == "" {
				once = d
			}
			if diff := cmp.Diff(once, d); diff != "" {
				t.Errorf("%s: the graph depends on the order %v (-first +this):\n%s", c.why, order, diff)
			}
		}
	}
}

// meetings are the meetings of a store: status, date, articles. The last step of the history
// of each has its status and, where that has one, its date.
func meetings(t *testing.T, ctx context.Context, store graph.Store) []string {
	lists, err := store.ListNodes(ctx, graph.NodeQuery{Page: graph.Page{Limit: 50}, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, list := range lists {
		for _, n := range list.Items {
			out = append(out, fmt.Sprintf("%s %s by %d", n.Status, n.Date, n.Sources))
			claims, err := store.NodeClaims(ctx, []graph.Key{n.Key}, 100)
			if err != nil {
				t.Fatal(err)
			}
			steps := derive.History(claims[n.Key])
			if last := steps[len(steps)-1]; last.Status != n.Status || last.Date != n.Date {
				t.Errorf("%s is %s on %s, and at last %s on %s", n.ID, n.Status, n.Date, last.Status, last.Date)
			}
		}
	}
	slices.Sort(out)
	return out
}

// Two who serve one state are parties themselves: other people of that state met elsewhere.
func TestPartiesOfOneState(t *testing.T) {
	var ids []string
	for i, other := range []string{"James Comey", "Mike Pompeo", "James Comey"} {
		s := newStory(fmt.Sprint(i), "2025-04-11")
		us := s.state("United States", "US")
		s.meeting(graph.Talks, "2025-04-10", "", graph.Held, member(s.person("Donald Trump", "US"), us), member(s.person(other, "US"), us))
		for _, c := range derive.Claims(s.x) {
			if c.Type == graph.Mentions && c.Kind == graph.KindMeeting {
				ids = append(ids, c.To)
			}
		}
	}
	if len(ids) != 3 || ids[0] == ids[1] || ids[0] != ids[2] {
		t.Errorf("profiles %q", ids)
	}
}

// Who leads a state takes part for it, though the article does not say so; whoever bears a leader's surname does not.
func TestLeadersStandForTheirStates(t *testing.T) {
	for _, c := range []struct{ name, title, want string }{
		{"Recep Tayyip Erdogan", "", "institution/turkiye"},
		{"Erdogan", "President", "institution/turkiye"},
		{"Erdogan", "", "person/erdogan"},
		{"Kofi Mensah", "President", "person/kofi-mensah"},
	} {
		s := newStory("a", "2025-04-11")
		p := s.person(c.name, "")
		if c.title != "" {
			s.position(p, c.title, "", graph.Current)
		}
		s.meeting(graph.Talks, "2025-04-10", "", graph.Held, member(s.state("Russia", "RU"), ""), member(p, ""))
		for _, claim := range derive.Claims(s.x) {
			if claim.Kind == graph.KindMeeting && claim.Facets[identity.FacetParty][c.want] == 0 {
				t.Errorf("%s %s takes part for none of %v, want %s", c.title, c.name, claim.Facets[identity.FacetParty], c.want)
			}
		}
	}
}

// A meeting of a state and of one who by another report came for that state names the state alone.
func TestNamesOfMeetings(t *testing.T) {
	ctx, store := context.Background(), openSQLite(t, filepath.Join(t.TempDir(), "names.db"))
	for id, country := range map[string]string{"a": "", "b": "GH"} {
		s := newStory(id, "2025-04-11")
		gh, ru := s.state("Ghana", "GH"), s.state("Russia", "RU")
		p := s.person("Kofi Mensah", country)
		came := []graph.LocalParticipant{member(ru, ""), member(p, "")}
		if country != "" {
			came[1] = member(p, gh)
		}
		s.meeting(graph.Talks, "2025-04-10", "", graph.Held, came...)
		load(t, ctx, store, []graph.Extraction{s.x})
	}
	found, err := store.ListNodes(ctx, graph.NodeQuery{Page: graph.Page{Limit: 50}, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}})
	if err != nil {
		t.Fatal(err)
	}
	if items := found[0].Items; len(items) != 1 || items[0].Name != "Talks: Ghana and Russia, 2025-04-10" {
		t.Errorf("meetings %v", items)
	}
}

// A filter finds each topic between bars, as it is folded and once.
func TestTopicsIndexed(t *testing.T) {
	for _, c := range []struct {
		topics []string
		want   string
	}{
		{[]string{"Trade relations", "gas"}, "| gas | trade relations |"},
		{[]string{"Gas", "gas", "  "}, "| gas |"},
		{nil, ""},
	} {
		s := newStory("a", "2025-04-09")
		s.meeting(graph.Talks, "2025-04-09", "", graph.Held, member(s.state("Ghana", "GH"), ""), member(s.state("Brazil", "BR"), ""))
		s.x.Meetings[0].Topics = c.topics
		for _, claim := range derive.Claims(s.x) {
			if claim.Kind != graph.KindMeeting {
				continue
			}
			n := derive.Describe([]graph.Profile{{ID: claim.To, Kind: claim.Kind, Facets: claim.Facets}})
			if n.Index.Topics != c.want {
				t.Errorf("%q: %q, want %q", c.topics, n.Index.Topics, c.want)
			}
		}
	}
}
