package extract

import (
	"strings"
	"testing"
)

// The rows of each family: how the speaker is told, where what is said begins and ends, and what is no speech.
func TestShapesOfSpeech(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a participle in an aside", "Espen Lund, a priest linked to Prime Minister Karl Dahl, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"how often it was said", "Espen Lund always said trade was good. Anna Dahl has often said cod was scarce.", []string{"Espen Lund: trade was good", "Anna Dahl: cod was scarce"}},
		{"two asides", "Cod Trust, a spinoff of Fish House, a nursery of firms based in Bergen, says it will stay.", []string{"Cod Trust: it will stay"}},
		{"an adjective that looks like a verb", "Espen Lund, director of the Cod Trust for lost crews, says the harm is plain.", []string{"Espen Lund: the harm is plain"}},
		{"who is based somewhere, after the verb", "“We met early,” said Espen Lund, a vice president at Cod Trust, based in Bergen, Norway. “It was good.”", []string{"Espen Lund: We met early. It was good."}},
		{"words that describe the speaker behind a comma", "The cod was alive when divers came, pilot Espen Lund told the Courier on Sunday.", []string{"Espen Lund: The cod was alive when divers came"}},
		{"an aside that ends in a noun for many", "Espen Lund, a spokesman for the Berg-Dahl transition team, said, “Trade is good.”", []string{"Espen Lund: Trade is good."}},
		{"a clause that begins with where, before the verb", "On the coast, one boat in three is lost, said Espen Lund, founder of the firm, which is based in Oslo.", []string{"Espen Lund: On the coast, one boat in three is lost"}},
		{"where it was said, before the verb", "After the talks, said Espen Lund, Norway would stay.", []string{"Espen Lund: Norway would stay"}},
		{"an aside before a clause about something's part", "Espen Lund, the minister, says the cost of boats is high.", []string{"Espen Lund: the cost of boats is high"}},
		{"who heads something and is not named", "They beat Espen Lund, said the head of the union. Boats are lost near Espen Lund, says the owner of a yard.", nil},
		{"whose one the speaker is", "“These are good boats,” explained Wacker's Anna Dahl.", []string{"Anna Dahl: These are good boats"}},
		{"who is named before a post without a name", "They planned to visit Karl Berg, the officer said. He added that an agent had asked for money.", nil},
		{"who is named before the post of another", "Prime Minister Anna Dahl spoke. They planned to visit Karl Berg, the prime minister said.", []string{"Anna Dahl: They planned to visit Karl Berg"}},
		{"a post in an aside", "Karl Berg, the officer, said trade was good.", []string{"Karl Berg: trade was good"}},
		{"called by a noun that stood beside the name", "A gale began, resident Espen Lund and others saw. The resident said trade was good. Anna Dahl, a pilot, came. The pilot said cod was scarce.",
			[]string{"Espen Lund: trade was good", "Anna Dahl: cod was scarce"}},
		{"a noun beside two names", "Boats came with pilot Espen Lund. Boats left with pilot Anna Dahl. The pilot said trade was good.", nil},
		{"a noun that calls nobody", "In court Espen Lund wept. The court said trade was good.", nil},
		{"whose words a source tells", "A spokesman said farm minister Espen Lund told them producers could not be paid.", []string{"Espen Lund: producers could not be paid"}},
		{"who said he said", "An official said he told them that trade was good.", nil},
		{"an aside of who says it", "Espen Lund, who says he met Anna Dahl in Oslo, was dismissed.", []string{"Espen Lund: he met Anna Dahl in Oslo"}},
		{"an aside beside speech", "Espen Lund, who said he was ill, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"an aside of who said nothing", "Espen Lund, who said nothing, left.", nil},

		{"two who speak together", "Espen Lund and Anna Dahl said in a joint statement that trade was good.", []string{"Espen Lund: trade was good", "Anna Dahl: trade was good"}},
		{"two ministers", "U.S. Secretary of State Ann Hale and Russian Foreign Minister Ivan Petrov, speaking in Oslo, said teams would meet again.",
			[]string{"Ann Hale: teams would meet again", "Ivan Petrov: teams would meet again"}},
		{"two states", "In a joint statement, Norway and Sweden said trade was good.", []string{"Norway: trade was good", "Sweden: trade was good"}},
		{"two states, saying", "Norway and Sweden failed to reach a deal, saying they still had work to do.", []string{"Norway: they still had work to do", "Sweden: they still had work to do"}},
		{"somebody in company", "Espen Lund, accompanied by Anna Dahl, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"officials of two states", "Norwegian and Swedish officials said trade was good.", nil},
		{"a state's ministry", "Norway's foreign ministry said trade was good.", []string{"Norway: trade was good"}},
		{"a state's prosecutors", "Norway's prosecutors said trade was good.", nil},

		{"according to somebody's estimate", "According to Espen Lund's latest estimate, four boats in five are lost.", []string{"Espen Lund: four boats in five are lost"}},
		{"according to somebody's book", "Boats are lost, according to Espen Lund's new book. Boats are found, according to the Cod Trust's website.", []string{"Espen Lund: Boats are lost", "Cod Trust: Boats are found"}},
		{"whose part is spoken of", "But Anna Dahl, a lawyer, said Espen Lund's role was small.", []string{"Anna Dahl: Espen Lund's role was small"}},
		{"according to somebody's lawyer", "According to Espen Lund's lawyer, four boats in five are lost.", nil},
		{"according to what else it is", "According to Cod Trust, the largest body of its kind in Norway, boats are lost.", []string{"Cod Trust: boats are lost"}},
		{"according to one, and what the clause is about", "According to Espen Lund, the king is ill.", []string{"Espen Lund: the king is ill"}},
		{"according to a county's post and a name", "Boats are lost, according to the county's fire chief, Espen Lund.", []string{"Espen Lund: Boats are lost"}},
		{"according to a post and a name", "Boats are lost, according to the Sandoy fire chief, Espen Lund. Boats are found, according to the pilot, Anna Dahl.",
			[]string{"Espen Lund: Boats are lost", "Anna Dahl: Boats are found"}},

		{"pointed out", "“We met early,” Espen Lund pointed out. “It was good.” He points out that trade was good.", []string{"Espen Lund: We met early. It was good.", "Espen Lund: trade was good"}},
		{"pointed at something", "Espen Lund pointed at boats that were lost.", nil},
		{"made clear", "Espen Lund made clear that trade was good. Anna Dahl made it clear she would stay.", []string{"Espen Lund: trade was good", "Anna Dahl: she would stay"}},
		{"made something", "Espen Lund made boats that were good.", nil},
		{"what is added that is no speech", "Norway and Sweden have added ports to the list. Espen Lund added two boats to his fleet.", nil},
		{"added on a day", "Espen Lund added on Monday that trade was good. “It is good,” he added.", []string{"Espen Lund: trade was good", "Espen Lund: It is good"}},
		{"a clause without that", "Karl Dahl claimed Espen Lund approved the plan. Espen Lund confirmed the talks took place.",
			[]string{"Karl Dahl: Espen Lund approved the plan", "Espen Lund: the talks took place"}},
		{"a thing that was done, and no clause", "Espen Lund confirmed the visit planned for May. Karl Dahl announced talks convened by Chile.", nil},

		{"a quotation told to somebody", "Espen Lund told the Chamber of Fish “Demands that boats stay are foolish.” Karl Dahl told a meeting of local fishers “The policy is to stay.”",
			[]string{"Espen Lund: Demands that boats stay are foolish.", "Karl Dahl: The policy is to stay."}},
		{"words quoted within what is told", "Espen Lund told the “Friends of Cod” that trade was good.", []string{"Espen Lund: trade was good"}},
		{"that as the subject", "Espen Lund said that was unlikely. Karl Dahl said that would not do.", []string{"Espen Lund: that was unlikely", "Karl Dahl: that would not do"}},
		{"a report rejected", "Espen Lund dismissed as false a report that he had left. Karl Dahl rejected the claim that he was ill.",
			[]string{"Espen Lund: dismissed as false a report that he had left", "Karl Dahl: rejected the claim that he was ill"}},
		{"an offer rejected", "Espen Lund rejected the offer.", nil},
	} {
		if got := spoken(c.text); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.text, got, c.want)
		}
	}
}
