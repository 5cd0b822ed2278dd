package extract

import (
	"testing"

	"parley/graph"
)

// TestRecalledMeetings tells of the meeting in Vienna that the one in Bergen came after, and of others that it did not.
func TestRecalledMeetings(t *testing.T) {
	const ministers = "Norwegian Foreign Minister Espen Lund met Swedish Foreign Minister Anna Berg in Bergen on April 10. "
	for _, c := range []struct {
		text    string
		follows bool
	}{
		{"Norway and Sweden held talks in Bergen on April 10, a week after talks in Vienna.", true},
		{"Norway and Sweden met in Bergen on April 10, following talks in Vienna last month.", true},
		{"A week after talks in Vienna, Norway and Sweden held a second round of talks in Bergen on April 10.", true},
		{ministers + "The two had met in Vienna in March.", true},
		{ministers + "It was their second meeting, after one in Vienna in March.", true},
		{ministers + "It was their third meeting this year, including one in Vienna in March.", true},
		{ministers + "This was the third Lund-Berg summit, including a previous one in Vienna in February of last year.", true},
		{ministers + "A day before, Lund had met Danish Foreign Minister Karl Dahl in Vienna.", false},
		{"Norwegian Foreign Minister Espen Lund met Swedish Foreign Minister Anna Berg in Bergen on April 10, a day after he met Danish Foreign Minister Karl Dahl in Vienna.", false},
	} {
		x := Extract(graph.Article{Text: c.text, Published: "2025-04-11", Language: "en"})
		at := map[string]string{}
		for _, m := range x.Meetings {
			at[m.ID] = placeName(x, m)
		}
		for _, m := range x.Meetings {
			switch got := at[string(m.Follows)]; {
			case len(x.Meetings) != 2:
				t.Errorf("%s\n got %q", c.text, told(c.text))
			case at[m.ID] == "Bergen" && (got == "Vienna") != c.follows, at[m.ID] == "Vienna" && got != "":
				t.Errorf("%s\n the meeting in %s follows that in %q", c.text, at[m.ID], got)
			}
		}
	}
}
