package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

func FuzzMeetings(f *testing.F) {
	for _, s := range []string{
		"Delegations from Norway and Sweden met in Oslo on April 10.\nThe Norwegian side was led by Ambassador Kari Lund.",
		"“We met,” President Anna Berg said, “and talked.” The two leaders held talks. The previous round was held on May 3.",
		"Talks between Egypt and Sudan, mediated by Oman, were postponed; the two sides' delegations, led by",
		"with with with between and and met met visited 's of the of, hosted by by",
		"North and South Korea-US talks, Trump-Kim summit; the Russian city of",
		"According to President Berg, “", "he she they his meeting with her talks",
		"Prices will rise before the summit in Quito in May. She testified before the Senate Committee and flew to Lima",
		"After travelling to Chile, Peru and, Lund, in Lima for a two-day visit, was sent to, left Lima after the second day of a tour that takes her to",
		"Putin, Trump hold phone call\nto discuss on about focused on",
	} {
		f.Add(s, "2025-04-11")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		x := Extract(graph.Article{Text: text, Published: published, Language: "en"})
		kind := map[string]graph.Kind{}
		for _, e := range x.Entities {
			kind[e.ID] = e.Kind
		}
		size := len([]rune(text))
		evidence := func(a graph.Attribution) {
			if len(a.Evidence) == 0 || a.Confidence <= 0 || a.Confidence > 1 || a.Rule == "" {
				t.Fatalf("%q: bad attribution %+v", text, a)
			}
			for _, s := range a.Evidence {
				if s.Start < 0 || s.Start >= s.End || s.End > size {
					t.Fatalf("%q: span %+v", text, s)
				}
			}
		}
		for _, m := range x.Meetings {
			evidence(m.Attribution)
			if m.Status == "" || m.Kind == "" || len(m.Participants) == 0 && m.Kind != graph.Summit || m.Follows == graph.Nullable(m.ID) {
				t.Fatalf("%q: bad meeting %+v", text, m)
			}
			if m.Place != "" && kind[string(m.Place)] != graph.KindLocation {
				t.Fatalf("%q: the place of %+v is a %s", text, m, kind[string(m.Place)])
			}
			seen := map[string]bool{}
			for _, p := range m.Participants {
				evidence(p.Attribution)
				if seen[p.Entity] || !graph.Legal(graph.ParticipatedIn, kind[p.Entity], graph.KindMeeting) || p.Role == "" {
					t.Fatalf("%q: bad participant %+v", text, p)
				}
				seen[p.Entity] = true
			}
		}
		for _, s := range x.Statements {
			evidence(s.Attribution)
			if s.Text == "" || !graph.Legal(graph.Said, kind[s.Speaker], graph.KindStatement) {
				t.Fatalf("%q: bad statement %+v", text, s)
			}
			for _, word := range strings.Fields(s.Text) {
				if !strings.Contains(text, strings.TrimRight(word, ",")) {
					t.Fatalf("%q: %q is not said in it", text, word)
				}
			}
		}
	})
}
