package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// TestGroups reads the parties that a sentence names: those that "and" joins in braces,
// each by the names of those it stands for.
func TestGroups(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Delegations from Norway and Sweden met.", "{Norway, Sweden}"},
		{"Norwegian and Swedish officials met.", "{Norway, Sweden}"},
		{"Leaders of Egypt, Sudan and Chad met.", "{Egypt, Sudan, Chad}"},
		{"Norwegian Prime Minister Jonas Lund met Danish Foreign Minister Ida Holm.", "{Jonas Lund} {Ida Holm}"},
		{"Ida Holm, the Danish foreign minister, met Jonas Lund, Norway's prime minister, there.", "{Ida Holm} {Jonas Lund}"},
		{"The Danish foreign minister, Ida Holm, and Prime Minister Jonas Lund met.", "{Ida Holm, Jonas Lund}"},
		{"Kari Lund and Luis Soto, the presidents of Norway and Chile, met.", "{Kari Lund, Luis Soto}"},
		{"Chile met Norway; Peru; and Chad.", "{Chile} {Norway, Peru, Chad}"},
		{"Talks between North and South Korea began.", "{North Korea, South Korea}"},
		{"Foreign Minister Ida Holm said she was content.", "{Ida Holm} {Ida Holm}"},
		{"They met in Istanbul, Türkiye, again.", "{} {Istanbul, Türkiye}"},
	} {
		d := newDocument(graph.Article{Text: c.text, Language: "en"})
		d.findNames()
		d.findEntities()
		d.dates = dates(d)
		d.findPositions()
		p := newPhrases(d, newScene(d))
		var out []string
		for _, g := range p.groups(p.read(0, len(d.tokens))) {
			var names []string
			for _, e := range g.entities {
				names = append(names, d.entities[e].name)
			}
			out = append(out, "{"+strings.Join(names, ", ")+"}")
		}
		if got := strings.Join(out, " "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestPrivatePeople leaves the state out whose people a phrase tells of that act for nobody.
func TestPrivatePeople(t *testing.T) {
	checkRows(t, [][2]string{
		{"Ten young Norwegian women went to Peru in May.", ""},
		{"Norwegian students visited Lima on Monday.", ""},
		{"Norwegian and Chilean scientists met in Quito on Monday.", ""},
		{"Norwegian farmers met Peruvian President Juan Soto in Quito on Monday.", "TALKS HELD 2025-04-07 Quito: Juan Soto"},
		{"Norwegian lawmakers went to Peru on Monday.", "VISIT HELD 2025-04-07 Peru: Norway, Peru/HOST"},
	})
}
