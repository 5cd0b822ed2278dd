package extract

import (
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

// TestWorld reads articles in the manner of agencies and offices of many lands, each with the meetings that
// a careful reader notes of it. The articles are made up.
func TestWorld(t *testing.T) {
	data, err := os.ReadFile("testdata/world.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var a struct {
			Why, Title, Published, Text string
			Want                        []string
		}
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		t.Run(a.Why, func(t *testing.T) {
			got := noted(Extract(graph.Article{Title: a.Title, Published: a.Published, Text: a.Text, Language: "en"}))
			slices.Sort(a.Want)
			if !slices.Equal(got, a.Want) {
				t.Errorf("%s\ngot  %s\nwant %s", a.Text, strings.Join(got, "\n     "), strings.Join(a.Want, "\n     "))
			}
		})
	}
}

// noted lists the meetings of an extraction: "TALKS HELD 2025-04-11 Oslo: Kari Lund, Luis Soto".
func noted(x graph.Extraction) []string {
	name := map[string]string{"": "-"}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for _, m := range x.Meetings {
		day := cmp.Or(string(m.Date), "-")
		var parties []string
		for _, p := range m.Participants {
			parties = append(parties, name[p.Entity])
		}
		slices.Sort(parties)
		out = append(out, m.Kind+" "+string(m.Status)+" "+day+" "+name[string(m.Place)]+": "+strings.Join(parties, ", "))
	}
	slices.Sort(out)
	return out
}
