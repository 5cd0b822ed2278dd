package derive_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/derive"
)

// told is the claims of articles on one meeting between Russia and the United States, each
// written in one line: day of publication or "-", kind, status, date or "-", place or "-".
func told(lines ...string) []graph.Claim {
	var out []graph.Claim
	for i, line := range lines {
		f := strings.Fields(line)
		for j := range f {
			f[j] = strings.TrimPrefix(f[j], "-")
		}
		s := newStory(fmt.Sprintf("a%d", i), f[0])
		place := ""
		switch f[4] {
		case "Istanbul":
			place = s.istanbul()
		case "Türkiye":
			place = s.entity(graph.KindLocation, graph.Country, "Türkiye", "TR", "country/TR")
		case "":
		default:
			place = s.entity(graph.KindLocation, graph.City, f[4], "", "")
		}
		s.meeting(f[1], f[3], place, graph.MeetingStatus(f[2]), member(s.state("Russia", "RU"), ""), member(s.state("United States", "US"), ""))
		for _, c := range derive.Claims(s.x) {
			if c.Type == graph.Mentions && c.Kind == graph.KindMeeting {
				out = append(out, c)
			}
		}
	}
	return out
}

// articles are those of claims, "a0+a2".
func articles(claims []graph.Claim) string {
	var ids []string
	for _, c := range claims {
		ids = append(ids, c.ArticleID)
	}
	return strings.Join(ids, "+")
}

func TestHistory(t *testing.T) {
	for _, c := range []struct {
		why  string
		told []string
		want []string
	}{
		{"planned, then held", []string{"2025-04-12 TALKS HELD 2025-04-10 -", "2025-04-08 TALKS PLANNED 2025-04-10 -"},
			[]string{"PLANNED 2025-04-10 told 2025-04-08 by a1", "HELD 2025-04-10 told 2025-04-12 by a0"}},
		{"said again", []string{"2025-04-08 TALKS PLANNED 2025-04-10 -", "2025-04-09 TALKS PLANNED - -", "2025-04-09 TALKS PLANNED 2025-04 -"},
			[]string{"PLANNED 2025-04-10 told 2025-04-08 by a0+a1+a2"}},
		{"proposed, planned, put off, held", []string{"2025-04-01 TALKS PROPOSED - -", "2025-04-03 TALKS PLANNED 2025-04-10 -", "2025-04-09 TALKS CANCELLED 2025-04-10 -",
			"2025-04-09 TALKS PLANNED 2025-04-12 -", "2025-04-12 TALKS ONGOING 2025-04-12 -", "2025-04-13 TALKS HELD 2025-04-12 -"},
			[]string{"PROPOSED  told 2025-04-01 by a0", "PLANNED 2025-04-10 told 2025-04-03 by a1", "CANCELLED 2025-04-10 told 2025-04-09 by a2",
				"PLANNED 2025-04-12 told 2025-04-09 by a3", "ONGOING 2025-04-12 told 2025-04-12 by a4", "HELD 2025-04-12 told 2025-04-13 by a5"}},
		{"an old plan told late", []string{"2025-04-11 TALKS HELD 2025-04-10 -", "2025-04-20 TALKS PLANNED 2025-04-10 -"},
			[]string{"PLANNED 2025-04-10 told 2025-04-20 by a1", "HELD 2025-04-10 told 2025-04-11 by a0"}},
		{"one that nobody knows when it was published", []string{"2025-04-08 TALKS PLANNED 2025-04-10 -", "- TALKS HELD 2025-04-10 -", "2025-04-11 TALKS HELD 2025-04-10 -"},
			[]string{"PLANNED 2025-04-10 told 2025-04-08 by a0", "HELD 2025-04-10 told 2025-04-11 by a1+a2"}},
		{"cancelled after it was called held", []string{"2025-04-11 TALKS HELD 2025-04-10 -", "2025-04-12 TALKS REFUSED 2025-04-10 -"},
			[]string{"HELD 2025-04-10 told 2025-04-11 by a0", "REFUSED 2025-04-10 told 2025-04-12 by a1"}},
		{"nothing", nil, nil},
	} {
		var got []string
		for _, s := range derive.History(told(c.told...)) {
			got = append(got, fmt.Sprintf("%s %s told %s by %s", s.Status, s.Date, s.Reported, articles(s.Claims)))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
}

func TestConflicts(t *testing.T) {
	for _, c := range []struct {
		why  string
		told []string
		want []string
	}{
		{"all agree", []string{"2025-04-11 TALKS HELD 2025-04-10 Istanbul", "2025-04-12 SUMMIT HELD 2025-04-10 Istanbul"}, nil},
		{"two days", []string{"2025-04-12 TALKS HELD 2025-04-10 -", "2025-04-12 TALKS HELD 2025-04-11 -", "2025-04-12 TALKS HELD 2025-04-11 -"},
			[]string{"date: 2025-04-11 by a1+a2, 2025-04-10 by a0"}},
		{"a month, and a day of it", []string{"2025-04-12 TALKS HELD 2025-04-10 -", "2025-04-12 TALKS HELD 2025-04 -"}, nil},
		{"a month, and two days of it", []string{"2025-04-12 TALKS HELD 2025-04-10 -", "2025-04-12 TALKS HELD 2025-04 -", "2025-04-12 TALKS HELD 2025-04-11 -"},
			[]string{"date: 2025-04-10 by a0, 2025-04-11 by a2"}},
		{"planned for one day, held on another", []string{"2025-04-08 TALKS PLANNED 2025-04-10 -", "2025-04-12 TALKS HELD 2025-04-11 -"}, nil},
		{"a plan changed", []string{"2025-04-05 TALKS PLANNED 2025-04-10 Istanbul", "2025-04-06 TALKS PLANNED 2025-04-12 Geneva"}, nil},
		{"two plans on one day", []string{"2025-04-05 TALKS PLANNED 2025-04-10 -", "2025-04-05 TALKS PLANNED 2025-04-12 -"},
			[]string{"date: 2025-04-10 by a0, 2025-04-12 by a1"}},
		{"two places", []string{"2025-04-11 TALKS HELD 2025-04-10 Istanbul", "2025-04-12 TALKS HELD 2025-04-10 Geneva"},
			[]string{"place: Geneva by a1, Istanbul by a0"}},
		{"a city and its country", []string{"2025-04-11 TALKS HELD 2025-04-10 Istanbul", "2025-04-12 TALKS HELD 2025-04-10 Türkiye"}, nil},
		{"planned for one place, held in another", []string{"2025-04-08 TALKS PLANNED 2025-04-10 Geneva", "2025-04-12 TALKS HELD 2025-04-10 Istanbul"}, nil},
		{"held, and then denied", []string{"2025-04-11 TALKS HELD 2025-04-10 -", "2025-04-12 TALKS REFUSED 2025-04-10 -"},
			[]string{"status: HELD by a0, REFUSED by a1"}},
		{"called off, and held after all", []string{"2025-04-09 TALKS CANCELLED 2025-04-10 -", "2025-04-12 TALKS HELD 2025-04-10 -"}, nil},
		{"held and cancelled, told on one day", []string{"2025-04-12 TALKS CANCELLED 2025-04-10 -", "2025-04-12 TALKS HELD 2025-04-10 -"},
			[]string{"status: CANCELLED by a0, HELD by a1"}},
		{"a call, and talks", []string{"2025-04-11 TALKS HELD 2025-04-10 -", "2025-04-12 CALL HELD 2025-04-10 -"},
			[]string{"kind: CALL by a1, TALKS by a0"}},
		{"nothing", nil, nil},
	} {
		var got []string
		for _, conflict := range derive.Conflicts(told(c.told...)) {
			var values []string
			for _, v := range conflict.Values {
				values = append(values, v.Value+" by "+articles(v.Claims))
			}
			got = append(got, conflict.Property+": "+strings.Join(values, ", "))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
}

// What is told of a meeting does not depend on the order of its claims.
func TestHistoryIsOrderFree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pick := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "value") }
		var lines []string
		for range rapid.IntRange(1, 7).Draw(t, "articles") {
			lines = append(lines, strings.Join([]string{
				pick("-", "2025-04-05", "2025-04-10", "2025-04-12"), pick("TALKS", "CALL"), pick("HELD", "ONGOING", "PLANNED", "PROPOSED", "CANCELLED", "REFUSED"),
				pick("-", "2025-04", "2025-04-10", "2025-04-12", "2025-04-10/2025-04-12", "XXXX-04-10"), pick("-", "Istanbul", "Türkiye", "Geneva"),
			}, " "))
		}
		claims := told(lines...)
		turned := rapid.Permutation(slices.Clone(claims)).Draw(t, "order")
		if diff := cmp.Diff(derive.History(claims), derive.History(turned)); diff != "" {
			t.Fatal(diff)
		}
		if diff := cmp.Diff(derive.Conflicts(claims), derive.Conflicts(turned)); diff != "" {
			t.Fatal(diff)
		}
	})
}
