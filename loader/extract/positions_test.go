package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// held lists the positions of a text: "Kari Lund: Foreign Minister / - / Norway CURRENT".
func held(text string) string {
	x := Extract(graph.Article{Text: text, Language: "en"})
	name := map[string]string{"": "-"}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for _, p := range x.Positions {
		out = append(out, name[p.Person]+": "+p.Title+" / "+name[string(p.Institution)]+" / "+name[string(p.State)]+" "+string(p.Status))
	}
	return strings.Join(out, "; ")
}

func TestPositions(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"before the name", "Norwegian Foreign Minister Kari Lund spoke.", "Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"owner", "Norway's foreign minister Kari Lund spoke.", "Kari Lund: foreign minister / - / Norway CURRENT"},
		{"institution before", "NATO spokesman Karl Ost spoke.", "Karl Ost: spokesman / NATO / - CURRENT"},
		{"ministry", "Danish Foreign Ministry spokeswoman Ida Holm spoke.", "Ida Holm: spokeswoman / Danish Foreign Ministry / Denmark CURRENT"},
		{"long title", "Deputy Assistant Secretary of State for European and Eurasian Affairs Ada Poole met a US State Department colleague.", "Ada Poole: Deputy Assistant Secretary of State for European and Eurasian Affairs / US State Department / United States CURRENT"},
		{"apposition", "Kari Lund, the foreign minister of Norway, spoke.", "Kari Lund: foreign minister / - / Norway CURRENT"},
		{"apposition with owner", "They met Kari Lund, Oslo's newly appointed ambassador to Ankara.", "Kari Lund: ambassador to Ankara / - / Norway CURRENT"},
		{"ambassador of and to", "They met Kari Lund, the ambassador of Norway to Ankara.", "Kari Lund: ambassador / - / Norway CURRENT"},
		{"title, name", "The head of the European Commission, Karl Ost, spoke.", "Karl Ost: head / European Commission / - CURRENT"},
		{"former", "They met former Norwegian prime minister Kari Lund.", "Kari Lund: prime minister / - / Norway FORMER"},
		{"ex-", "They met Norway's ex-President Karl Ost.", "Karl Ost: President / - / Norway FORMER"},
		{"acting", "They met acting NATO chairman Karl Ost.", "Karl Ost: chairman / NATO / - ACTING"},
		{"elect", "They met Norwegian President-elect Karl Ost.", "Karl Ost: President / - / Norway DESIGNATE"},
		{"was named", "Karl Ost was named foreign minister of Norway.", "Karl Ost: foreign minister / - / Norway CURRENT"},
		{"will become", "Karl Ost will become foreign minister of Norway.", "Karl Ost: foreign minister / - / Norway DESIGNATE"},
		{"who was", "Karl Ost, who was prime minister of Norway, left.", "Karl Ost: prime minister / - / Norway FORMER"},
		{"pronoun", "Karl Ost left. He is the chairman of NATO.", "Karl Ost: chairman / NATO / - CURRENT"},
		{"who leads", "Karl Ost, who chairs the European Commission, left.", "Karl Ost: chair / European Commission / - CURRENT"},
		{"two posts", "Karl Ost, director of NATO and a member of the European Commission, left.", "Karl Ost: director / NATO / - CURRENT; Karl Ost: member / European Commission / - CURRENT"},
		{"list", "Presidents Karl Ost of Norway and Ida Holm of Denmark met.", "Karl Ost: President / - / Norway CURRENT; Ida Holm: President / - / Denmark CURRENT"},
		{"of a state", "President Karl Ost of Norway left.", "Karl Ost: President / - / Norway CURRENT"},
		{"counterpart", "Norwegian President Karl Ost met his Danish counterpart Ida Holm.", "Karl Ost: President / - / Norway CURRENT; Ida Holm: President / - / Denmark CURRENT"},
		{"counterpart of another rank", "Norwegian President Karl Ost left. He met his Danish counterpart, Prince Ulf Holm.", "Karl Ost: President / - / Norway CURRENT; Ulf Holm: President / - / Denmark CURRENT"},
		{"its leader", "The Grain Party voted. Its leader, Karl Ost, left.", "Karl Ost: leader / Grain Party / - CURRENT"},
		{"the country's", "Norway voted. The country's president, Karl Ost, left.", "Karl Ost: president / - / Norway CURRENT"},
		{"opening of the sentence", "In Oslo, Foreign Minister Kari Lund spoke of Denmark and Denmark's fish.", "Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"received in a capital", "They met President Karl Ost in Oslo and spoke of Danish plans.", "Karl Ost: President / - / Norway CURRENT"},
		{"beside another", "They met Norwegian President Karl Ost and Foreign Minister Kari Lund.", "Karl Ost: President / - / Norway CURRENT; Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"expert", "Karl Ost, an expert on fish at the University of Bergen, left.", "Karl Ost: expert / University of Bergen / - CURRENT"},
		{"analyst at", "The analyst Karl Ost of the University of Bergen left.", "Karl Ost: analyst / University of Bergen / - CURRENT"},
		{"commissioner", "They met EU Energy Commissioner Karl Ost.", "Karl Ost: Energy Commissioner / European Commission / - CURRENT"},
		{"one of many", "Karl Ost, a former foreign minister, left Denmark.", "Karl Ost: foreign minister / - / - FORMER"},
		{"mayor", "The mayor of Izmir, Karl Ost, left.", "Karl Ost: mayor / Izmir / - CURRENT"},
		{"senator", "They met Sen. Ann Roe, R-Ohio.", "Ann Roe: Sen. / Senate / United States CURRENT"},
		{"one record a post", "Norwegian President Karl Ost left. President Ost was ill.", "Karl Ost: President / - / Norway CURRENT"},
		{"no holder", "The foreign minister of Norway left.", ""},
		{"a speaker in between", "Karl Ost left, the spokesman said.", ""},
		{"no institution", "The analyst Karl Ost left.", ""},
	} {
		if got := held(c.in); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.in, got, c.want)
		}
	}
}

func TestTenure(t *testing.T) {
	x := Extract(graph.Article{Text: "Karl Ost, foreign minister of Norway since 2019, left.", Language: "en"})
	if len(x.Positions) != 1 || x.Positions[0].Since != "2019" {
		t.Errorf("positions %+v", x.Positions)
	}
}
