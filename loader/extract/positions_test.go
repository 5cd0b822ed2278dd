package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// held lists the positions of a text: "Kari Lund: Foreign Minister / - / Norway CURRENT".
func held(text string) string {
	return heldIn(Extract(graph.Article{Text: text, Language: "en"}))
}

func heldIn(x graph.Extraction) string {
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
	checkBy(t, held, []telling{
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
		{"was not named", "Karl Ost was not named foreign minister of Norway.", ""},
		{"is denied", "Kari Lund denied that Karl Ost was foreign minister of Norway.", ""},
		{"is denied, reports and all", "Kari Lund denied reports that Karl Ost had been named foreign minister of Norway.", ""},
		{"is beside a denial", "Kari Lund denied that cod was scarce, and Karl Ost is foreign minister of Norway.", "Karl Ost: foreign minister / - / Norway CURRENT"},
		{"will become", "Karl Ost will become foreign minister of Norway.", "Karl Ost: foreign minister / - / Norway DESIGNATE"},
		{"two in a headline", "Lund, Danish King Agree on Cod\n\nKari Lund and King Knud Holm agreed on it.", "Knud Holm: King / - / Denmark CURRENT"},
		{"the other's state", "Foreign Minister Karl Ost met Kari Lund of Portugal in Oslo.", "Karl Ost: Foreign Minister / - / Norway CURRENT"},
		{"the other's state alone", "Foreign Minister Karl Ost met Kari Lund of Portugal.", "Karl Ost: Foreign Minister / - / - CURRENT"},
		{"the other's state, and a venue", "Foreign Minister Karl Ost met Kari Lund of Portugal in Geneva.", "Karl Ost: Foreign Minister / - / - CURRENT"},
		{"who was", "Karl Ost, who was prime minister of Norway, left.", "Karl Ost: prime minister / - / Norway FORMER"},
		{"pronoun", "Karl Ost left. He is the chairman of NATO.", "Karl Ost: chairman / NATO / - CURRENT"},
		{"who leads", "Karl Ost, who chairs the European Commission, left.", "Karl Ost: chair / European Commission / - CURRENT"},
		{"two posts", "Karl Ost, director of NATO and a member of the European Commission, left.", "Karl Ost: director / NATO / - CURRENT; Karl Ost: member / European Commission / - CURRENT"},
		{"list", "Presidents Karl Ost of Norway and Ida Holm of Denmark met.", "Karl Ost: President / - / Norway CURRENT; Ida Holm: President / - / Denmark CURRENT"},
		{"of a state", "President Karl Ost of Norway left.", "Karl Ost: President / - / Norway CURRENT"},
		{"counterpart", "Norwegian President Karl Ost met his Danish counterpart Ida Holm.", "Karl Ost: President / - / Norway CURRENT; Ida Holm: President / - / Denmark CURRENT"},
		{"counterpart behind another", "Danish Prime Minister Ida Holm left. Norwegian President Karl Ost, his Estonian counterpart Jaan Mets and Ida Holm met.", "Ida Holm: Prime Minister / - / Denmark CURRENT; Karl Ost: President / - / Norway CURRENT; Jaan Mets: President / - / Estonia CURRENT"},
		{"government's office", "Karl Ost, director of the government's Institute for Northern Affairs, left Norway.", "Karl Ost: director / Institute for Northern Affairs / - CURRENT"},
		{"opposite number", "Norwegian Foreign Minister Karl Ost and his Danish opposite number, Ida Holm, met.", "Karl Ost: Foreign Minister / - / Norway CURRENT; Ida Holm: Foreign Minister / - / Denmark CURRENT"},
		{"counterpart of another rank", "Norwegian President Karl Ost left. He met his Danish counterpart, Prince Ulf Holm.", "Karl Ost: President / - / Norway CURRENT; Ulf Holm: President / - / Denmark CURRENT"},
		{"its leader", "The Grain Party voted. Its leader, Karl Ost, left.", "Karl Ost: leader / Grain Party / - CURRENT"},
		{"the country's", "Norway voted. The country's president, Karl Ost, left.", "Karl Ost: president / - / Norway CURRENT"},
		{"opening of the sentence", "In Oslo, Foreign Minister Kari Lund spoke of Denmark and Denmark's fish.", "Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"received in a capital", "They met President Karl Ost in Oslo and spoke of Danish plans.", "Karl Ost: President / - / Norway CURRENT"},
		{"beside others in a list", "Pope Leo XIV will fly on to Norway, where he is to hold long talks with Norwegian President Karl Ost, Prime Minister Kari Lund and Nils Dahl.",
			"Leo XIV: Pope / - / Vatican CURRENT; Karl Ost: President / - / Norway CURRENT; Kari Lund: Prime Minister / - / Norway CURRENT"},
		{"of two, each in turn", "Norwegian Prime Minister Kari Lund met Danish Prime Minister Karl Ost. They were joined by their foreign ministers, Anna Berg and Nils Dahl.",
			"Kari Lund: Prime Minister / - / Norway CURRENT; Karl Ost: Prime Minister / - / Denmark CURRENT; Anna Berg: foreign minister / - / Norway CURRENT; " +
				"Nils Dahl: foreign minister / - / Denmark CURRENT"},
		{"beside another", "They met Norwegian President Karl Ost and Foreign Minister Kari Lund.", "Karl Ost: President / - / Norway CURRENT; Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"expert", "Karl Ost, an expert on fish at the University of Bergen, left.", "Karl Ost: expert / University of Bergen / - CURRENT"},
		{"analyst at", "The analyst Karl Ost of the University of Bergen left.", "Karl Ost: analyst / University of Bergen / - CURRENT"},
		{"commissioner", "They met EU Energy Commissioner Karl Ost.", "Karl Ost: Energy Commissioner / European Commission / - CURRENT"},
		{"one of many", "Karl Ost, a former foreign minister, left Denmark.", "Karl Ost: foreign minister / - / - FORMER"},
		{"mayor", "The mayor of Izmir, Karl Ost, left.", "Karl Ost: mayor / Izmir / - CURRENT"},
		{"senator", "They met Sen. Ann Roe, R-Ohio.", "Ann Roe: Sen. / Senate / United States CURRENT"},
		{"one record a post", "Norwegian President Karl Ost left. President Ost was ill.", "Karl Ost: President / - / Norway CURRENT"},
		{"has served", "Karl Ost, who has served as Norway's ambassador to Denmark since 2014, left.", "Karl Ost: ambassador to Denmark / - / Norway CURRENT"},
		{"tenure over", "Karl Ost, Norway's foreign minister from 2014 to 2018, left.", "Karl Ost: foreign minister / - / Norway FORMER"},
		{"took office", "Karl Ost took office as president of Norway in May.", "Karl Ost: president / - / Norway CURRENT"},
		{"was re-elected", "Karl Ost was re-elected president of Norway.", "Karl Ost: president / - / Norway CURRENT"},
		{"appointed by", "The king appointed Karl Ost as prime minister of Norway.", "Karl Ost: prime minister / - / Norway CURRENT"},
		{"elected by", "Parliament elected Mr. Karl Ost president of Norway.", "Karl Ost: president / - / Norway CURRENT"},
		{"participle", "Karl Ost, nominated to be ambassador to Denmark, left.", "Karl Ost: ambassador to Denmark / - / - DESIGNATE"},
		{"resigned", "Karl Ost resigned as foreign minister of Norway.", "Karl Ost: foreign minister / - / Norway FORMER"},
		{"replaced", "Karl Ost replaced Kari Lund as foreign minister of Norway.", "Karl Ost: foreign minister / - / Norway CURRENT; Kari Lund: foreign minister / - / Norway FORMER"},
		{"will succeed", "Karl Ost will succeed Kari Lund as foreign minister of Norway.", "Karl Ost: foreign minister / - / Norway DESIGNATE; Kari Lund: foreign minister / - / Norway FORMER"},
		{"nominee", "Karl Ost, the president's nominee for secretary of state, left Washington.", "Karl Ost: secretary of state / - / United States DESIGNATE"},
		{"tenure as", "Kari Lund's time as Norwegian foreign minister was short.", "Kari Lund: foreign minister / - / Norway FORMER"},
		{"then the", "Karl Ost, then the prime minister of Norway, left.", "Karl Ost: prime minister / - / Norway FORMER"},
		{"lecturer said", "Karl Ost, a history lecturer with Nansen University said so.", "Karl Ost: history lecturer / Nansen University / - CURRENT"},
		{"professor, expert", "Professor Karl Ost, an expert on fish at Oslo's Nansen University, left.", "Karl Ost: Professor / Nansen University / - CURRENT"},
		{"described body", "Karl Ost, leader of the small opposition Grain Party, left.", "Karl Ost: leader / Grain Party / - CURRENT"},
		{"long name of a state", "The president of the Republic of Norway, Karl Ost, left.", "Karl Ost: president / - / Norway CURRENT"},
		{"mission", "The head of the NATO mission, Karl Ost, left.", "Karl Ost: head / NATO mission / - CURRENT"},
		{"at the talks", "Norway's representative at the talks, Karl Ost, left.", "Karl Ost: representative / - / Norway CURRENT"},
		{"target before the title", "US Middle East envoy Karl Ost left.", "Karl Ost: envoy / - / United States CURRENT"},
		{"a people, no state", "Bosnian Serb leader Karl Ost left.", ""},
		{"two posts of one state", "Karl Ost, deputy premier and foreign minister of Norway, left.", "Karl Ost: deputy premier / - / Norway CURRENT; Karl Ost: foreign minister / - / Norway CURRENT"},
		{"deputy of a leader", "Grain Party leader Karl Ost met his deputy, Kari Lund.", "Karl Ost: leader / Grain Party / - CURRENT; Kari Lund: deputy / Grain Party / - CURRENT"},
		{"adviser to a holder", "Karl Ost, an adviser to President Kari Lund of Norway, left.", "Karl Ost: adviser / - / Norway CURRENT; Kari Lund: President / - / Norway CURRENT"},
		{"adviser of an office", "The Norwegian prime minister's foreign policy adviser, Karl Ost, left.", "Karl Ost: foreign policy adviser / - / Norway CURRENT"},
		{"of the body named before", "The Grain Conference met. The chairman of the conference, professor Karl Ost, left.", "Karl Ost: chairman / Grain Conference / - CURRENT"},
		{"common noun of a body", "The Oslo Chamber of Commerce met. Chamber head Karl Ost left.", "Karl Ost: head / Oslo Chamber of Commerce / - CURRENT"},
		{"apposition to a pronoun", "Kari Lund left Norway. She, the country's foreign minister, was ill.", "Kari Lund: foreign minister / - / Norway CURRENT"},
		{"a ministry without a state", "OSLO, March 2 - Finance Minister Karl Ost left. Finance Ministry sources said so.", "Karl Ost: Finance Minister / Finance Ministry / Norway CURRENT"},
		{"a ministry without a state, of a minister with one", "Norwegian Finance Minister Karl Ost left, Finance Ministry sources said.", "Karl Ost: Finance Minister / - / Norway CURRENT"},
		{"named ministry", "Norwegian Finance Minister Karl Ost left. Norway's Finance Ministry said so.", "Karl Ost: Finance Minister / Finance Ministry / Norway CURRENT"},
		{"holders in brackets", "Foreign Ministers Karl Ost (Norway) and Kari Lund (Denmark) met.", "Karl Ost: Foreign Minister / - / Norway CURRENT; Kari Lund: Foreign Minister / - / Denmark CURRENT"},
		{"holders before", "Karl Ost and Kari Lund, the presidents of Norway and Denmark, met.", "Karl Ost: president / - / Norway CURRENT; Kari Lund: president / - / Denmark CURRENT"},
		{"holders after a comma", "The presidents of Norway and Denmark, Karl Ost and Kari Lund, met.", "Karl Ost: president / - / Norway CURRENT; Kari Lund: president / - / Denmark CURRENT"},
		{"each holder behind the state", "The presidents of Norway, Karl Ost, and of Denmark, Kari Lund, met.", "Karl Ost: president / - / Norway CURRENT; Kari Lund: president / - / Denmark CURRENT"},
		{"each holder behind the body", "The chief executives of the Nansen Bank, Karl Ost, and the Cod Fund, Kari Lund, met.", "Karl Ost: chief executive / Nansen Bank / - CURRENT; Kari Lund: chief executive / Cod Fund / - CURRENT"},
		{"holders after their bodies", "The chief executives of the Nansen Bank and the Cod Fund, Karl Ost and Kari Lund, met.", "Karl Ost: chief executive / Nansen Bank / - CURRENT; Kari Lund: chief executive / Cod Fund / - CURRENT"},
		{"more bodies than holders", "The chief executives of the Nansen Bank, the Cod Fund and the Salt Board, Karl Ost and Kari Lund, met.", ""},
		{"each holder in brackets", "The presidents of Norway (Karl Ost) and Denmark (Kari Lund) met.", "Karl Ost: president / - / Norway CURRENT; Kari Lund: president / - / Denmark CURRENT"},
		{"a holder in brackets", "The prime minister of Norway (Kari Lund) left.", "Kari Lund: prime minister / - / Norway CURRENT"},
		{"brackets that hold more", "The prime minister of Norway (Kari Lund said so) left.", ""},
		{"representative", "Representative Ann Roe, an Ohio Republican, left.", "Ann Roe: Representative / House / United States CURRENT"},
		{"leader of a chamber", "Senate Republican Leader Ann Roe left Washington.", "Ann Roe: Leader / Senate / United States CURRENT"},
		{"governor of a region", "Gov. Ann Roe of Ohio left.", "Ann Roe: Gov. / Ohio / - CURRENT"},
		{"described holder", "Norway's 45-year-old conservative prime minister, Kari Lund, left.", "Kari Lund: prime minister / - / Norway CURRENT"},
		{"described adjective", "Norwegian conservative Prime Minister Karl Ost left.", "Karl Ost: Prime Minister / - / Norway CURRENT"},
		{"dashes", "Karl Ost - the Norwegian foreign minister - left.", "Karl Ost: foreign minister / - / Norway CURRENT"},
		{"in another state", "The U.S. commander in Norway, Gen. Karl Ost, left.", "Karl Ost: commander / - / United States CURRENT"},
		{"chief of a staff", "The Norwegian Army's chief of the general staff, Karl Ost, left.", "Karl Ost: chief of the general staff / Norwegian Army / Norway CURRENT"},
		{"who headed", "Karl Ost, who headed the CIA until 2005, left.", "Karl Ost: head / CIA / United States FORMER"},
		{"senators", "Sens. Ann Roe, R-Ohio, and Karl Ost, D-Texas, left.", "Ann Roe: Sen. / Senate / United States CURRENT; Karl Ost: Sen. / Senate / United States CURRENT"},
		{"senators of a region", "They met both of Ohio's U.S. Senators, Ann Roe and Karl Ost.", "Ann Roe: Senator / Senate / United States CURRENT; Karl Ost: Senator / Senate / United States CURRENT"},
		{"previously", "Karl Ost, previously the ambassador to Denmark of Norway, left.", "Karl Ost: ambassador to Denmark / - / Norway FORMER"},
		{"then, now", "Karl Ost is a former minister of Norway who now serves as the director of the Nansen Institute.", "Karl Ost: minister / - / Norway FORMER; Karl Ost: director / Nansen Institute / - CURRENT"},
		{"no holder", "The foreign minister of Norway left.", ""},
		{"a speaker in between", "Karl Ost left, the spokesman said.", ""},
		{"no institution", "The analyst Karl Ost left.", ""},
	})
}

// TestKnownLeaders reads articles in which the state of a leader is not told.
func TestKnownLeaders(t *testing.T) {
	for _, c := range []struct{ published, in, want string }{
		{"2012-05-02", "Norway waited. President Barack Obama met Norwegian Prime Minister Kari Lund.", "Barack Obama: President / - / United States CURRENT; Kari Lund: Prime Minister / - / Norway CURRENT"},
		{"1999-03-03", "Norway waited for Prime Minister Keizo Obuchi.", "Keizo Obuchi: Prime Minister / - / Japan CURRENT"},
		{"2019-03-03", "The French president was late. Kari Lund lunched with Macron in Paris before going on to Berlin.", "Macron: president / - / France CURRENT"},
		{"2019-03-03", "Norway waited for King Abdullah bin Hussein.", "Abdullah bin Hussein: King / - / Jordan CURRENT"},
		{"2019-03-03", "Norway waited. The Russian president was late. Mr. Vladimir Putin slept.", "Vladimir Putin: president / - / Russia CURRENT"},
		{"2019-03-03", "Norway waited for President Karl Obama of Chad.", "Karl Obama: President / - / Chad CURRENT"},
	} {
		x := Extract(graph.Article{Text: c.in, Published: c.published, Language: "en"})
		if got := heldIn(x); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestTenure(t *testing.T) {
	for _, c := range []struct{ in, since, until string }{
		{"Karl Ost, foreign minister of Norway since 2019, left.", "2019", ""},
		{"Karl Ost, foreign minister of Norway from 2014 to 2018, left.", "2014", "2018"},
		{"Karl Ost was foreign minister of Norway until May 2018.", "", "2018-05"},
		{"Karl Ost became foreign minister of Norway in May 2018.", "2018-05", ""},
		{"Karl Ost, foreign minister of Norway, left in May 2018.", "", ""},
	} {
		x := Extract(graph.Article{Text: c.in, Language: "en"})
		if len(x.Positions) != 1 || string(x.Positions[0].Since) != c.since || string(x.Positions[0].Until) != c.until {
			t.Errorf("%s: positions %+v", c.in, x.Positions)
		}
	}
}
