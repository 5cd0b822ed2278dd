package extract

import (
	"strings"
	"testing"
)

// TestPostsByCustom sees whose posts are that the words beside the title do not tell.
func TestPostsByCustom(t *testing.T) {
	checkBy(t, held, []telling{
		{"party said before", "The Grain Party met. Party chairman Karl Ost left.", "Karl Ost: chairman / Grain Party / - CURRENT"},
		{"its, of a body", "NATO met Norway's ministers. Its secretary-general, Karl Ost, left.", "Karl Ost: secretary-general / NATO / - CURRENT"},
		{"secretary-general", "The UN met. Secretary-General Karl Ost spoke.", "Karl Ost: Secretary-General / UN / - CURRENT"},
		{"ambassador at a body", "Karl Ost, Norway's UN ambassador, left.", "Karl Ost: ambassador / - / Norway CURRENT"},
		{"justice", "The U.S. Supreme Court met. The White House waited. Chief Justice Ann Roe left.", "Ann Roe: Chief Justice / U.S. Supreme Court / United States CURRENT"},
		{"attorney general", "The White House waited. Attorney General Ann Roe left.", "Ann Roe: Attorney General / - / United States CURRENT"},
		{"under an attorney general", "The U.S. Justice Department waited. Deputy Attorney General Ann Roe left.",
			"Ann Roe: Deputy Attorney General / U.S. Justice Department / United States CURRENT"},
		{"special counsel", "Special counsel Ann Roe left the U.S. Justice Department. The White House waited.",
			"Ann Roe: Special counsel / U.S. Justice Department / United States CURRENT"},
		{"treasury", "They met Ann Roe, the secretary of the treasury.", "Ann Roe: secretary of the treasury / - / United States CURRENT"},
		{"home secretary", "They met Home Secretary Karl Ost.", "Karl Ost: Home Secretary / - / United Kingdom CURRENT"},
		{"exchequer, in short", "LONDON - Britain waited. Chancellor Karl Ost left.", "Karl Ost: Chancellor / - / United Kingdom CURRENT"},
		{"a secretary of the American press", "The White House waited. The Pentagon waited. The secretary, Karl Ost, left.", "Karl Ost: secretary / - / United States CURRENT"},
		{"a member of the story's parliament", "Israel waited for the budget. MP Dan Levi left.", "Dan Levi: MP / - / Israel CURRENT"},
		{"exchequer", "The chancellor of the exchequer, Karl Ost, left.", "Karl Ost: chancellor of the exchequer / - / United Kingdom CURRENT"},
		{"pope", "They met Pope Karl.", "Karl: Pope / - / Vatican CURRENT"},
		{"body named last", "The Nansen Institute was closed. The spokesman, Karl Ost, left.", "Karl Ost: spokesman / Nansen Institute / - CURRENT"},
		{"chief executive", "The Nansen Institute was closed. Chief executive Karl Ost left.", "Karl Ost: Chief executive / Nansen Institute / - CURRENT"},
		{"envoy to a state", "UN envoy for Norway Karl Ost left.", "Karl Ost: envoy for Norway / UN / - CURRENT"},
		{"at a body", "US UN ambassador Karl Ost left.", "Karl Ost: ambassador / - / United States CURRENT"},
		{"in a state", "They met Karl Ost, president in Norway.", "Karl Ost: president / - / Norway CURRENT"},
		{"consul somewhere", "The consul general of Norway in Bergen, Karl Ost, left.", "Karl Ost: consul general / - / Norway CURRENT"},
		{"the press secretary of a seat", "White House Press Secretary Ann Roe spoke.", "Ann Roe: Press Secretary / White House / United States CURRENT"},
		{"a secretary of state for a field", "The Secretary of State for Health, Ann Roe, left.", "Ann Roe: Secretary of State for Health / - / United Kingdom CURRENT"},
		{"an under-secretary of state", "Under Secretary of State for Political Affairs Ann Roe left.", "Ann Roe: Under Secretary of State for Political Affairs / - / United States CURRENT"},
		{"the deputy of a bank's president", "Nansen Bank President Karl Ost is bold, unlike Vice President Ida Holm.",
			"Karl Ost: President / Nansen Bank / - CURRENT; Ida Holm: Vice President / Nansen Bank / - CURRENT"},
		{"whom a bank's president meets", "Nansen Bank President Karl Ost met Vice President Dan Cole at the White House.",
			"Karl Ost: President / Nansen Bank / - CURRENT; Dan Cole: Vice President / - / United States CURRENT"},
		{"who heads for a city", "Norwegian President Olav Lund left. He is to head to Bonn.", "Olav Lund: President / - / Norway CURRENT"},
		{"with whom a negotiator deals", "Chile's chief negotiator with Peru, Luis Soto, left.", "Luis Soto: chief negotiator / - / Chile CURRENT"},
		{"in a ministry", "Karl Ost, undersecretary in the Ministry of Fish, left.", "Karl Ost: undersecretary / Ministry of Fish / - CURRENT"},
		{"acronym between", "The Northern Credit Department's (NCD) chief executive, Karl Ost, left.", "Karl Ost: chief executive / Northern Credit Department / - CURRENT"},
		{"acronym behind", "The director of the Northern Credit Department (NCD) and Norway's Ida Holm, Karl Ost said, left.", ""},
		{"adviser of somebody", "Norwegian Prime Minister Karl Ost left. Ost adviser Ida Holm spoke.",
			"Karl Ost: Prime Minister / - / Norway CURRENT; Ida Holm: adviser / - / Norway CURRENT"},
	})
}

// TestHolders sees who holds a post, where its title is joined to others and to the name by more than a comma.
func TestHolders(t *testing.T) {
	checkBy(t, held, []telling{
		{"at that time", "The prime minister of Norway at that time, Karl Ost, left.", "Karl Ost: prime minister / - / Norway FORMER"},
		{"age in brackets", "Ann Roe (48), the mayor of Bergen, left.", "Ann Roe: mayor / Bergen / - CURRENT"},
		{"party mark between", "Karl Ost, R-Ohio, the chairman of the Nansen Institute, left.", "Karl Ost: chairman / Nansen Institute / - CURRENT"},
		{"place between", "Sen. Ann Roe of Texas, chairwoman of the Nansen Institute, left.",
			"Ann Roe: Sen. / Senate / United States CURRENT; Ann Roe: chairwoman / Nansen Institute / - CURRENT"},
		{"to be named", "Karl Ost was to be named president of Norway.", "Karl Ost: president / - / Norway DESIGNATE"},
		{"somebody's pick", "The prime minister's pick for foreign minister, Kari Lund, left Norway.", "Kari Lund: foreign minister / - / Norway DESIGNATE"},
		{"nominee, name", "The nominee to be foreign minister of Norway, Kari Lund, left.", "Kari Lund: foreign minister / - / Norway DESIGNATE"},
		{"her time", "Kari Lund left. Her time as Norwegian foreign minister was short.", "Kari Lund: foreign minister / - / Norway FORMER"},
		{"and is", "Karl Ost is the prime minister of Norway and is the chairman of NATO.",
			"Karl Ost: prime minister / - / Norway CURRENT; Karl Ost: chairman / NATO / - CURRENT"},
		{"two titles of a state", "Norway's deputy premier and foreign minister Karl Ost left.",
			"Karl Ost: foreign minister / - / Norway CURRENT; Karl Ost: deputy premier / - / Norway CURRENT"},
		{"somebody else's title", "President Karl Ost of Norway and the foreign minister left.", "Karl Ost: President / - / Norway CURRENT"},
		{"title behind a speaker", "Norwegian President Karl Ost left. The president, Ida Holm said, was ill.", "Karl Ost: President / - / Norway CURRENT"},
		{"led once", "Mr. Karl Ost led the Nansen Institute.", ""},
		{"two bodies", "Karl Ost, the director of NATO, left. Karl Ost, the director of the Nansen Institute, stayed.",
			"Karl Ost: director / NATO / - CURRENT; Karl Ost: director / Nansen Institute / - CURRENT"},
		{"leader and president", "Norwegian President Karl Ost left. The leader of Norway, Karl Ost, was ill.", "Karl Ost: President / - / Norway CURRENT"},
		{"another rank", "Norwegian Deputy Foreign Minister Kari Lund spoke. Foreign Minister Kari Lund left Denmark.",
			"Kari Lund: Deputy Foreign Minister / - / Norway CURRENT; Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"secretaries", "Secretaries Karl Ost of Norway and Ida Holm of Denmark met.", "Karl Ost: Secretary / - / Norway CURRENT; Ida Holm: Secretary / - / Denmark CURRENT"},
		{"head of government", "Norway's head of government Karl Ost left.", "Karl Ost: head of government / - / Norway CURRENT"},
		{"top diplomat", "Top diplomat Karl Ost of Norway left.", "Karl Ost: Top diplomat / - / Norway CURRENT"},
		{"surname", "Khalid bin Sultan of Norway left.", ""},
	})
}

// TestNeighbourFarFromTheEnd sees that what stands before a record counts however many follow it.
func TestNeighbourFarFromTheEnd(t *testing.T) {
	text := "Norwegian Prime Minister Karl Ost left. Finance Minister Ida Holm stayed. "
	for i := range 400 {
		text += "Danish President Kari " + madeUp(i) + " left. "
	}
	want := "Karl Ost: Prime Minister / - / Norway CURRENT; Ida Holm: Finance Minister / - / Norway CURRENT; "
	if got := held(text); !strings.HasPrefix(got, want) {
		t.Errorf("got %.200s", got)
	}
}
