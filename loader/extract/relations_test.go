package extract

import (
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

// relatedIn lists the relations of a text: "Karl Ost MEMBER_OF Grain Party".
func relatedIn(text string) string {
	x := Extract(graph.Article{Text: text, Language: "en"})
	name := map[string]string{}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for _, r := range x.Relations {
		out = append(out, name[r.From]+" "+string(r.Type)+" "+name[r.To])
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestRelationsByWords(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"ministry", "The Norwegian Foreign Ministry said so.", "Norwegian Foreign Ministry PART_OF Norway"},
		{"city of a land", "They met in Oslo and left Norway.", "Oslo WITHIN Norway"},
		{"city of a state", "They met in Oslo, where Norway said so.", "Oslo WITHIN Norway"},
		{"city, whose state is not named", "They met in Oslo.", "Oslo WITHIN Norway"},
		{"place in a place", "They met in Fjellby, in the north of Norway.", "Fjellby WITHIN Norway"},
		{"party in brackets", "Karl Ost (Grain Party) left.", "Karl Ost MEMBER_OF Grain Party"},
		{"of a party", "Karl Ost of the Grain Party left.", "Karl Ost MEMBER_OF Grain Party"},
		{"of a party, aside", "Karl Ost, of the small opposition Grain Party, left.", "Karl Ost MEMBER_OF Grain Party"},
		{"a party's", "The Grain Party's Karl Ost left.", "Karl Ost MEMBER_OF Grain Party"},
		{"party politician", "Grain Party politician Karl Ost left.", "Karl Ost MEMBER_OF Grain Party"},
		{"his party", "Mr. Karl Ost left. Ost's Grain Party stayed.", "Karl Ost MEMBER_OF Grain Party"},
		{"works for", "Mr. Karl Ost works for the Nansen Institute.", "Karl Ost MEMBER_OF Nansen Institute"},
		{"official of a state", "Norwegian official Karl Ost left.", "Karl Ost REPRESENTS Norway"},
		{"delegation", "The Norwegian delegation was led by Karl Ost.", "Karl Ost REPRESENTS Norway"},
		{"known leader", "Angela Merkel left. Germany waited.", "Angela Merkel REPRESENTS Germany"},
		{"journalist at", "Karl Ost, a young journalist at the Nansen Institute, left.", "Karl Ost MEMBER_OF Nansen Institute"},
		{"based in", "The Nansen Institute, based in Oslo, said so.", "Nansen Institute BASED_IN Oslo; Oslo WITHIN Norway"},
		{"city-based", "The Oslo-based Nansen Institute said so.", "Nansen Institute BASED_IN Oslo; Oslo WITHIN Norway"},
		{"former member", "Karl Ost, a former Grain Party official, left.", ""},
	} {
		if got := relatedIn(c.in); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.in, got, c.want)
		}
	}
}

// TestTwins sees that a country's name is a mention of its land where a city lies in it,
// though the state alone acts.
func TestTwins(t *testing.T) {
	x := Extract(graph.Article{Text: "They met in Oslo, where Norway said so.", Language: "en"})
	for _, e := range x.Entities {
		if e.Gazetteer == "country/NO" && len(e.Mentions) != 1 {
			t.Errorf("%s %s has mentions %v", e.Kind, e.Name, e.Mentions)
		}
	}
}
