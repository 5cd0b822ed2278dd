package export_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
)

// dated is an article on a meeting on each date, of people of its own.
func dated(dates ...string) graph.Extraction {
	h := newHostile("dated", "2026-05-16")
	for i, date := range dates {
		a, b := fmt.Sprint("a", i), fmt.Sprint("b", i)
		h.entity(graph.LocalEntity{ID: a, Kind: graph.KindPerson, Name: "Anna " + surname(2*i)})
		h.entity(graph.LocalEntity{ID: b, Kind: graph.KindPerson, Name: "Boris " + surname(2*i+1)})
		h.meeting(graph.LocalMeeting{ID: fmt.Sprint("m", i), Kind: graph.Talks, Status: graph.Held, Date: graph.Nullable(date),
			Attribution: h.stated("They met, on "+date+".", 0.5, "")},
			graph.LocalParticipant{Entity: a, Role: graph.Member}, graph.LocalParticipant{Entity: b, Role: graph.Member})
	}
	return h.done()
}

// surname is one that no other number has, nor one that is like it.
func surname(n int) string {
	syllables := []string{"Bal", "Dor", "Fim", "Gup", "Kest", "Lin", "Moz", "Nath", "Pev", "Rusk"}
	return syllables[n%10] + strings.ToLower(syllables[(n+n/10)%10]+syllables[n/10])
}

// event is an event as icalendar read it.
type event struct {
	Begin, End, Stamp, Summary, Description, Location, Status, URL string
	Categories, Geo                                                []string
	Held                                                           string `json:"parley-status"`
	Date                                                           string `json:"parley-date"`
	Sources                                                        string `json:"parley-sources"`
	Confidence                                                     string `json:"parley-confidence"`
}

// A calendar has the meetings of which a day is known, and makes up none.
func TestCalendarDays(t *testing.T) {
	want := map[string][3]string{ // begin, the day after the end, what is known of it alone
		"2026-05-14": {"2026-05-14", "2026-05-15"}, "2026-12-31": {"2026-12-31", "2027-01-01"}, "2024-02-28": {"2024-02-28", "2024-02-29"},
		"2026-05-14~": {"2026-05-14", "2026-05-15"}, "2026-05-30/2026-06-02": {"2026-05-30", "2026-06-03"},
		"2015-01-08/..": {"2015-01-08", "2015-01-09", "Begins: "}, "2016-01-08/": {"2016-01-08", "2016-01-09", "Begins: "},
		"../2027-01-08": {"2027-01-08", "2027-01-09", "Ends: "}, "0814-01-28": {"0814-01-28", "0814-01-29"},
	}
	dates := append(slices.Sorted(maps.Keys(want)), "2026-05", "2026", "202X", "2026-21", "2026-05-XX", "XXXX-05-14", "XXXX-05", "2026-05-14/2026-06", "-0044-03-15", "0000-03-15", "9999-12-31", "")
	s := openSQLite(t)
	load(t, s, dated(dates...))
	got := map[string][3]string{}
	for _, e := range reread[event](t, "ical", file(t, s, "ical", export.Options{})) {
		only, _, _ := strings.Cut(e.Summary, "Talks")
		got[e.Date] = [3]string{e.Begin, e.End, only}
		if e.Stamp != "2026-05-16T00:00:00+00:00" {
			t.Errorf("%s was revised at %s, want the day on which the article was published", e.Date, e.Stamp)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// icalendar reads what the canonical form says of meetings, whatever their texts are.
func TestCalendar(t *testing.T) {
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	for name, o := range parts(t, s) {
		t.Run(name, func(t *testing.T) {
			events := reread[event](t, "ical", file(t, s, "ical", o))
			nodes, _ := canonical(t, s, o)
			for id, n := range nodes {
				e, ok := events[id]
				if !ok {
					if n.Kind == "MEETING" && (strings.HasPrefix(n.Date, "20") && len(n.Date) >= 10 || strings.HasPrefix(n.Date, "..")) {
						t.Errorf("%s, %s, is no event", id, n.Date)
					}
					continue
				}
				delete(events, id)
				if !strings.HasSuffix(e.Summary, n.Name) || e.Held != n.Status || e.Date != n.Date || e.Sources != fmt.Sprint(n.Sources) {
					t.Errorf("%s is %+v, want %+v", id, e, n)
				}
				var topics []string
				for _, topic := range n.Topics {
					topics = append(topics, unseen.Replace(topic))
				}
				if diff := cmp.Diff(topics, e.Categories[1:]); diff != "" && len(topics) > 0 {
					t.Errorf("%s, its topics (-want +got):\n%s", id, diff)
				}
			}
			if len(events) > 0 {
				t.Errorf("these events are no meetings: %v", events)
			}
		})
	}
}

// unseen are the control characters of the hostile texts, which no calendar may have, and line ends as calendars have them.
var unseen = strings.NewReplacer("\a", "", "\x1b", "", "\x0b", "", "\x7f", "", "\u0085", "", "\r\n", "\n")

// Who takes part is told even where the part has them not, with posts and sides.
func TestCalendarParticipants(t *testing.T) {
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	events := reread[event](t, "ical", file(t, s, "ical", export.Options{Kinds: []graph.Kind{graph.KindMeeting}}))
	var e event
	for _, other := range events {
		if other.Date == "2026-05-14" && strings.Contains(other.Summary, formula) {
			e = other
		}
	}
	for _, want := range []string{
		"- Igor Safonov, Deputy " + escapes + " (Ministry of " + markup + "), for Russia, head\n",
		"- " + arabic + ", minister (" + formula + "), for " + formula + ", host\n", emoji + ", mediator\n",
		"\"" + unseen.Replace(markup+" "+controls) + "\"\nOn a:b \"c\" <d>&'e' 100%", formula + ", 2026-05-15, https://example.org/?id=1&q=\"<x>\"#é",
	} {
		if !strings.Contains(e.Description, want) {
			t.Errorf("%q is not in the description:\n%s", want, e.Description)
		}
	}
	if e.Location != "Geneva" || len(e.Geo) != 2 || !strings.HasPrefix(e.Geo[0], "46.2") || !strings.HasPrefix(e.Geo[1], "6.1") || e.Status != "CONFIRMED" ||
		e.Stamp != "2026-05-15T00:00:00+00:00" || e.Confidence != "0.8" || e.URL != "https://example.org/?id=1&q=%22%3Cx%3E%22#%C3%A9" {
		t.Errorf("%+v", e)
	}
}

// Statuses that calendars do not have become the nearest of theirs.
func TestCalendarStatus(t *testing.T) {
	x := dated(slices.Repeat([]string{"2026-05-14"}, len(graph.MeetingStatuses))...)
	for i, status := range graph.MeetingStatuses {
		x.Meetings[i].Status = status
	}
	s := openSQLite(t)
	load(t, s, x)
	got := map[string]string{}
	for _, e := range reread[event](t, "ical", file(t, s, "ical", export.Options{})) {
		got[e.Held] = e.Status
	}
	want := map[string]string{
		"HELD": "CONFIRMED", "ONGOING": "CONFIRMED", "PLANNED": "CONFIRMED", "PROPOSED": "TENTATIVE", "CANCELLED": "CANCELLED", "REFUSED": "CANCELLED",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
