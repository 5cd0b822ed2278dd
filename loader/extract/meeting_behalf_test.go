package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// sentBy lists for whom the people of a text's meetings take part: "Kari Lund: Norway".
func sentBy(text string) string {
	x := Extract(graph.Article{Text: text, Language: "en", Published: "2025-04-10"})
	names := map[string]string{}
	for _, e := range x.Entities {
		if e.Kind == graph.KindPerson || e.Kind == graph.KindInstitution {
			names[e.ID] = e.Name
		}
	}
	var out []string
	for _, m := range x.Meetings {
		for _, p := range m.Participants {
			if p.For != "" {
				out = append(out, names[p.Entity]+": "+names[string(p.For)])
			}
		}
	}
	return strings.Join(out, "; ")
}

func TestForWhomPeopleMeet(t *testing.T) {
	checkBy(t, sentBy, []telling{
		{"their states", "Norwegian Prime Minister Kari Lund met Chilean Foreign Minister Luis Soto in Oslo.", "Kari Lund: Norway; Luis Soto: Chile"},
		{"a state before a party", "Grain Party leader Kari Lund, the Norwegian prime minister, met Chilean Foreign Minister Luis Soto in Oslo.", "Kari Lund: Norway; Luis Soto: Chile"},
		{"a firm", "Norwegian Prime Minister Kari Lund met Volkswagen chief executive Karl Ost in Oslo.", "Kari Lund: Norway; Karl Ost: Volkswagen"},
		{"a region", "Bavarian premier Karl Ost met Norwegian Prime Minister Kari Lund in Oslo.", "Karl Ost: Bavaria; Kari Lund: Norway"},
		{"whom somebody attends for", "Norway and Chile held talks in Quito on Monday. Nils Dahl attended for the Dockers' Federation.", "Nils Dahl: Dockers' Federation"},
		{"one after the other", "Norway and Chile held talks in Quito on Monday. Nils Dahl came for the Dockers' Federation, Espen Vik and Ida Holm for the Metal Union.",
			"Nils Dahl: Dockers' Federation; Espen Vik: Metal Union; Ida Holm: Metal Union"},
		{"the last of a list", "Norway and Chile held talks in Quito on Monday. Envoy Nils Dahl and Espen Vik, who represented the Metal Union, were tired.", "Espen Vik: Metal Union"},
		{"whom somebody chairs for", "Norway and Chile held talks in Quito on Monday. Ana Ruiz, Peru's foreign minister, is chairing the talks on behalf of the Andean Community.",
			"Ana Ruiz: Andean Community"},
		{"an organ of a state", "Norwegian Prime Minister Kari Lund met FBI director Karl Ost in Oslo.", "Kari Lund: Norway; Karl Ost: United States"},
		{"a central bank", "Norwegian Prime Minister Kari Lund met Chilean Central Bank governor Luis Soto in Oslo.", "Kari Lund: Norway; Luis Soto: Chilean Central Bank"},
	})
}

// TestQuotedAsTelling reads whom somebody is quoted as telling something.
func TestQuotedAsTelling(t *testing.T) {
	const want = "TALKS HELD 2025-04-07 -: Kari Lund, Juan Soto"
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund was quoted by the radio as telling Peruvian President Juan Soto on Monday that cod was dear.", "SUMMIT" + want[5:]},
		{"The radio quoted Norwegian Trade Minister Kari Lund as telling Peruvian President Juan Soto on Monday that cod was dear.", want},
		{"The radio quoted Kari Lund, Norway's trade minister, as telling Peruvian President Juan Soto on Monday that cod was dear.", want},
		{"The radio quoted Norwegian Trade Minister Kari Lund as telling reporters on Monday that cod was dear.", ""},
	})
}
