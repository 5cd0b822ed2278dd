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
	checkBy(t, relatedIn, []telling{
		{"ministry", "The Norwegian Foreign Ministry said so.", "Norwegian Foreign Ministry PART_OF Norway"},
		{"city of a land", "They met in Oslo and left Norway.", "Oslo WITHIN Norway"},
		{"city of a state", "They met in Oslo, where Norway said so.", "Oslo WITHIN Norway"},
		{"city, whose state is not named", "They met in Oslo.", "Oslo WITHIN Norway"},
		{"place in a place", "They met in Fjellby, in the north of Norway.", "Fjellby WITHIN Norway"},
		{"of a party in brackets", "Karl Ost (of the Grain Party) left.", "Karl Ost MEMBER_OF Grain Party"},
		{"with a photo", "Karl Ost (pictured) of the Grain Party left.", "Karl Ost MEMBER_OF Grain Party"},
		{"its delegation", "The Grain Party delegation - led by Karl Ost - left.", "Karl Ost REPRESENTS Grain Party"},
		{"party in brackets", "Karl Ost (Grain Party) left.", "Karl Ost MEMBER_OF Grain Party"},
		{"of a party", "Karl Ost of the Grain Party left.", "Karl Ost MEMBER_OF Grain Party"},
		{"of a party, aside", "Karl Ost, of the small opposition Grain Party, left.", "Karl Ost MEMBER_OF Grain Party"},
		{"a party's", "The Grain Party's Karl Ost left.", "Karl Ost MEMBER_OF Grain Party"},
		{"party politician", "Grain Party politician Karl Ost left.", "Karl Ost MEMBER_OF Grain Party"},
		{"his party", "Mr. Karl Ost left. Ost's Grain Party stayed.", "Karl Ost MEMBER_OF Grain Party"},
		{"works for", "Mr. Karl Ost works for the Nansen Institute.", "Karl Ost MEMBER_OF Nansen Institute"},
		{"is said not to work for", "Kari Lund denied that Karl Ost works for the Nansen Institute.", ""},
		{"chief of a body after another", "FBI director Karl Ost, Grain Party chief Espen Lund and Harald Fjell left.", "Espen Lund MEMBER_OF Grain Party; FBI PART_OF United States"},
		{"official of a state", "Norwegian official Karl Ost left.", "Karl Ost REPRESENTS Norway"},
		{"who said it", "They met the envoy, Karl Ost, a Norwegian official said.", ""},
		{"delegation", "The Norwegian delegation was led by Karl Ost.", "Karl Ost REPRESENTS Norway"},
		{"known leader", "Angela Merkel left. Germany waited.", "Angela Merkel REPRESENTS Germany"},
		{"journalist at", "Karl Ost, a young journalist at the Nansen Institute, left.", "Karl Ost MEMBER_OF Nansen Institute"},
		{"based in", "The Nansen Institute, based in Oslo, said so.", "Nansen Institute BASED_IN Oslo; Oslo WITHIN Norway"},
		{"city-based", "The Oslo-based Nansen Institute said so.", "Nansen Institute BASED_IN Oslo; Oslo WITHIN Norway"},
		{"city of a region", "They left Bergen in Vestland.", "Bergen WITHIN Norway; Bergen WITHIN Vestland; Vestland WITHIN Norway"},
		{"namesake in a region", "They met in Paris, Texas.", "Paris WITHIN Texas; Paris WITHIN United States; Texas WITHIN United States"},
		{"city of a people", "A resident of the northern Italian city of Fjelda said so.", "Fjelda WITHIN Italy"},
		{"district of a place", "Shells fell on the Fjellby district of Vestland.", "Fjellby WITHIN Norway; Fjellby WITHIN Vestland; Vestland WITHIN Norway"},
		{"town, described", "They met in Fjellby, a small town in northern Norway.", "Fjellby WITHIN Norway"},
		{"a state's capital", "They left Nigeria's capital Fjelda.", "Fjelda WITHIN Nigeria"},
		{"a state's busy place", "They met in Norway's busy Fjelda area.", "Fjelda WITHIN Norway"},
		{"after a comma", "They met in Fjellby, northern Norway.", "Fjellby WITHIN Norway"},
		{"museum in a city", "The Nansen Museum in Oslo was closed.", "Nansen Museum BASED_IN Oslo; Oslo WITHIN Norway"},
		{"a city's museum", "Doctors left Oslo's Nansen Museum.", "Nansen Museum BASED_IN Oslo; Oslo WITHIN Norway"},
		{"former member", "Karl Ost, a former Grain Party official, left.", ""},
	})
}

// TestTwins sees that a country's name is a mention of its land where a city lies in it,
// though the state alone acts.
func TestTwins(t *testing.T) {
	x := Extract(graph.Article{Text: "They met in Oslo, where Norway said so.", Language: "en"})
	var twins []graph.LocalEntity
	for _, e := range x.Entities {
		if e.Gazetteer == "country/NO" {
			twins = append(twins, e)
		}
	}
	if len(twins) != 2 || len(twins[0].Mentions) != 1 || len(twins[1].Mentions) != 1 {
		t.Errorf("got %+v, want Norway as a state and as a land, each mentioned once", twins)
	}
}

// TestAdjectiveOfLand sees that a land in which something lies has the adjective as its
// mention where the article does not name it otherwise.
func TestAdjectiveOfLand(t *testing.T) {
	text := "A Norwegian tourist was hurt in Oslo after the 2009 Norwegian election."
	x := Extract(graph.Article{Text: text, Language: "en"})
	land := slices.IndexFunc(x.Entities, func(e graph.LocalEntity) bool { return e.Subkind == graph.Country })
	if land < 0 {
		t.Fatalf("no land in %+v", x.Entities)
	}
	if at := x.Entities[land].Mentions; len(at) != 1 || text[at[0].Start:at[0].End] != "Norwegian" || at[0].Start != 2 {
		t.Errorf("Norway has mentions %v", at)
	}
}

// TestNamesakes sees which place of a name is meant.
func TestNamesakes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The fair in Hanover was a success for Germany.", "DE"},
		{"The fair in Hanover was a success for Jamaica.", "JM"},
		{"The fair in Hanover was a success.", "DE"},
		{"They flew to Birmingham, Alabama. Later Birmingham voted.", "US"},
		{"Rain fell on Punjab, Pakistan said. Pakistan asked for aid, and India gave it.", "PK"},
		{"Athens, Georgia, is a town of the United States.", "US"},
		{"Batumi, Georgia, lies on the Black Sea.", "GE"},
		{"East London was quiet. Nobody else in London was.", "GB"},
	} {
		x := Extract(graph.Article{Text: c.in, Language: "en"})
		if got := string(x.Entities[0].Country); got != c.want {
			t.Errorf("%s: %s is in %q, not %s", c.in, x.Entities[0].Name, got, c.want)
		}
	}
}

// TestClubs sees that a city in a report of sport is its club, but for where it is a place.
func TestClubs(t *testing.T) {
	text := "The team of Augsburg scored two goals. The striker and the coach praised the match. The players of the league " +
		"said Freiburg had a bad season. The cup final is in Berlin."
	kinds := map[string]graph.Kind{}
	for _, e := range Extract(graph.Article{Text: text, Language: "en"}).Entities {
		kinds[e.Name] = e.Kind
	}
	if kinds["Freiburg"] != graph.KindInstitution || kinds["Berlin"] != graph.KindLocation {
		t.Errorf("Freiburg is a %s, Berlin a %s", kinds["Freiburg"], kinds["Berlin"])
	}
}

// TestRelationBasis tells what each relation rests on.
func TestRelationBasis(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"A Danish Foreign Ministry official left.", "Danish Foreign Ministry PART_OF Denmark PATTERN"},
		{"They met at the Danish Consulate General in Izmir.", "Danish Consulate General in Izmir BASED_IN İzmir PATTERN; Danish Consulate General in Izmir PART_OF Denmark PATTERN"},
		{"They met in Izmir, Türkiye.", "İzmir WITHIN Türkiye GAZETTEER"},
		{"Denmark's Foreign Ministry agreed.", "Foreign Ministry PART_OF Denmark STATED"},
		{"They met Karl Ost (SPD) there.", "Karl Ost MEMBER_OF SPD STATED"},
		{"The Danish side was represented by Kari Lund.", "Kari Lund REPRESENTS Denmark STATED"},
	} {
		x := Extract(graph.Article{Text: c.in, Language: "en"})
		name := map[string]string{}
		for _, e := range x.Entities {
			name[e.ID] = e.Name
			if e.Gazetteer == "geonames/311046" {
				name[e.ID] = "İzmir"
			}
		}
		var got []string
		for _, r := range x.Relations {
			got = append(got, strings.Join([]string{name[r.From], string(r.Type), name[r.To], string(r.Basis)}, " "))
		}
		slices.Sort(got)
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.in, s, c.want)
		}
	}
}
