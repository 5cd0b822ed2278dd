package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

func TestMeetingsOfDelegations(t *testing.T) {
	checkEach(t, []telling{
		{"leaders after the verb",
			"Delegations of Greece and Libya held talks in Valletta on Wednesday. Leading the Greek delegation was Nikolaos Pappas, Athens' ambassador to Tripoli. Representing the Libyan side was Undersecretary for Technical Affairs at the Ministry of Foreign Affairs Mohamed Issa.",
			"TALKS HELD 2025-04-09 Valletta: Greece, Libya, Nikolaos Pappas/HEAD, Mohamed Issa/HEAD"},
		{"both leaders in one sentence", "Delegations from Peru and Chile met in Geneva on April 9. Lima's team was led by Defence Minister Ana Ruiz, Santiago's by presidential aide Luis Soto.",
			"TALKS HELD 2025-04-09 Geneva: Peru, Chile, Ana Ruiz/HEAD, Luis Soto/HEAD"},
		{"a side named first", "Delegations from Peru and Chile met in Geneva on April 9. On the Chilean side, the delegation was headed by Chief Negotiator Luis Soto.",
			"TALKS HELD 2025-04-09 Geneva: Peru, Chile, Luis Soto/HEAD"},
		{"a land after the verb", "Delegations from Peru and Chile met in Geneva on April 9. Representing Chile was Luis Soto.",
			"TALKS HELD 2025-04-09 Geneva: Peru, Chile, Luis Soto/HEAD"},
		{"a negotiator who is named", "Delegations from Peru and Chile met in Geneva on April 9. Peru has named Ana Ruiz as its chief negotiator.",
			"TALKS HELD 2025-04-09 Geneva: Peru, Chile, Ana Ruiz/HEAD"},
		{"two who led one side", "Delegations from Peru and Chile met in Geneva on April 9. The Peruvian delegation was led by Ana Ruiz and Juan Soto.",
			"TALKS HELD 2025-04-09 Geneva: Peru, Chile, Ana Ruiz/HEAD, Juan Soto/HEAD"},
		{"who leads the delegation, told of it by a pronoun", "A Danish delegation arrived in Quito on Monday for talks on cod. It is led by Fisheries Minister Ida Holm.",
			"VISIT HELD 2025-04-07 Quito: Denmark, Ida Holm/HEAD, Ecuador/HOST"},
		{"who leads it on both stops", "A Danish delegation, led by Fisheries Minister Ida Holm, visited Peru on Monday and arrived in Chile on Tuesday.",
			"VISIT HELD 2025-04-07 Peru: Denmark, Peru/HOST, Ida Holm/HEAD\nVISIT HELD 2025-04-08 Chile: Denmark, Chile/HOST, Ida Holm/HEAD"},
		{"who heads the group on both stops", "A Danish trade mission will visit Peru and Chile next week. The 30-member group, headed by Nils Dahl, will sign contracts.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Peru: Denmark, Peru/HOST, Nils Dahl/HEAD\nVISIT PLANNED 2025-04-14/2025-04-20 Chile: Denmark, Chile/HOST, Nils Dahl/HEAD"},
		{"whose government", "MUSCAT, April 10 - Talks between Yemen's government and Peru began in Muscat on Monday.",
			"TALKS ONGOING 2025-04-07/.. Muscat: Yemen, Peru"},
		{"the envoy of whoever mediates", "Oman-sponsored talks between Chile and Peru began in Muscat on Monday. Omani envoy Nils Dahl urged both sides to go on.",
			"TALKS ONGOING 2025-04-07/.. Muscat: Chile, Peru, Oman/MEDIATOR, Nils Dahl/MEDIATOR"},
		{"a quarrel with one who is not there", "Chilean President Luis Soto met the ambassadors of Peru and Denmark in Quito on Monday to explain his stand in the dispute with Bolivia.",
			"TALKS HELD 2025-04-07 Quito: Luis Soto, Peru, Denmark"},
		{"leaders of whom one has no land", "Chile and the European Union opened negotiations in Quito on Monday. The talks were led by Chilean minister Luis Soto and the EU's Nils Dahl.",
			"NEGOTIATION ONGOING 2025-04-07/.. Quito: Chile, European Union, Luis Soto/HEAD, Nils Dahl/HEAD"},
		{"one who is named after he met somebody", "An envoy of the Chilean president met Luis Soto, the Peruvian president, in Quito on Monday. The envoy, Nils Dahl, said all was well.",
			"TALKS HELD 2025-04-07 Quito: Chile, Luis Soto, Nils Dahl"},
		{"whom the delegation includes", "A Danish delegation met President Luis Soto in Quito on Monday. The delegation includes Fisheries Minister Ida Holm.",
			"TALKS HELD 2025-04-07 Quito: Denmark, Luis Soto, Ida Holm"},
		{"one who was part of the delegation", "A Danish delegation met President Luis Soto in Quito on Monday. Fisheries Minister Ida Holm was part of the delegation.",
			"TALKS HELD 2025-04-07 Quito: Denmark, Luis Soto, Ida Holm"},
		{"those of a group, after \"they\"", "Four governors met President Luis Soto in Quito on Monday. They were Ana Ruiz, Luis Vera, Rosa Paz and Tito Luna.",
			"TALKS HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz, Luis Vera, Rosa Paz, Tito Luna"},
		{"those of a group, after a comma", "President Luis Soto met the heads of three aid agencies, Ana Ruiz, Luis Vera and Rosa Paz, in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz, Luis Vera, Rosa Paz"},
		{"a sentence turned around", "Peru and Chile held talks in Quito on Monday. Also at the table were Ana Ruiz and Rosa Paz.",
			"TALKS HELD 2025-04-07 Quito: Peru, Chile, Ana Ruiz, Rosa Paz"},
		{"those for whom a capital stands", "Peru and Chile held talks in Quito on Monday. Ana Ruiz represented Lima and Rosa Paz represented Santiago.",
			"TALKS HELD 2025-04-07 Quito: Peru, Chile, Ana Ruiz/HEAD, Rosa Paz/HEAD"},
		{"two adjectives in a headline", "Peruvian, Chilean negotiators hold talks in Geneva\n\nThe talks in Geneva were brokered by Norway.",
			"NEGOTIATION HELD - Geneva: Peru, Chile, Norway/MEDIATOR"},
		{"a side of the North, and a surname like an article",
			"Delegations from South Korea and North Korea met in Geneva on April 9. The South Korean delegation was led by Kim Do-gyun. The North's side was headed by Lieutenant General An Ik-san.",
			"TALKS HELD 2025-04-09 Geneva: South Korea, North Korea, Kim Do-gyun/HEAD, An Ik-san/HEAD"},
		{"delegations that gather", "Representatives of Peru and Chile gathered in Quito on April 9 for talks mediated by Norway.",
			"TALKS HELD 2025-04-09 Quito: Peru, Chile, Norway/MEDIATOR"},
		{"a mediator in a clause", "Delegations from Peru and Chile met in Quito on April 9 for talks that Norway mediated.",
			"TALKS HELD 2025-04-09 Quito: Peru, Chile, Norway/MEDIATOR"},
		{"by phone", "Norwegian President Kari Lund and her Chilean counterpart Luis Soto discussed the matter by phone on April 2.",
			"CALL HELD 2025-04-02 -: Kari Lund, Luis Soto"},
		{"a visit put off, with an aside", "A visit by Norwegian Foreign Minister Kari Lund to Quito, originally planned for April 14, was postponed.",
			"VISIT CANCELLED 2025-04-14 Quito: Kari Lund, Ecuador/HOST"},
		{"the one who says so is no guest", "Cambodian Prime Minister Sok Dara will receive Thai President Somchai Rattana on Monday, Nikorn added.",
			"SUMMIT PLANNED 2025-04-14 -: Sok Dara/HOST, Somchai Rattana"},
	})
}

func TestRoundsWithoutTheirHosts(t *testing.T) {
	checkTold(t, "Delegations from Peru and Chile met in Muscat on April 10 for talks hosted by Oman. The previous round was held on March 3. A new round could be held in Quito next week.",
		"TALKS HELD 2025-04-10 Muscat: Peru, Chile, Oman/HOST",
		"TALKS HELD 2025-03-03 -: Peru, Chile",
		"TALKS PROPOSED 2025-04-14/2025-04-20 Quito: Peru, Chile")
	checkTold(t, "Delegations from Peru and Chile met in Muscat on April 10. A fresh round is scheduled for 28 April in Oslo.",
		"TALKS HELD 2025-04-10 Muscat: Peru, Chile",
		"TALKS PLANNED 2025-04-28 Oslo: Peru, Chile")
}

func TestMetOneByOne(t *testing.T) {
	checkTold(t, "Egyptian Foreign Minister Samir Nasr held separate phone calls on Wednesday with Iranian Foreign Minister Reza Karimi and Qatari Prime Minister Khalid Saad.",
		"CALL HELD 2025-04-09 -: Samir Nasr, Reza Karimi",
		"CALL HELD 2025-04-09 -: Samir Nasr, Khalid Saad")
	checkTold(t, "Norway and Sweden held separate talks with Chile on Wednesday.",
		"TALKS HELD 2025-04-09 -: Norway, Chile",
		"TALKS HELD 2025-04-09 -: Sweden, Chile")
}

func TestTwoCountriesDelegations(t *testing.T) {
	checkTold(t, "Serbian President Milan Ilic met Hungarian Prime Minister Bela Varga in Subotica on Monday. The two countries' delegations last met in Novi Sad on March 18.",
		"SUMMIT HELD 2025-04-07 Subotica: Milan Ilic/HOST, Bela Varga",
		"TALKS HELD 2025-03-18 Novi Sad: Serbia/HOST, Hungary")
}

func TestSpeaksInTheHeadline(t *testing.T) {
	checkTold(t, "Lund speaks with Chilean foreign minister\n\nNorwegian Foreign Minister Kari Lund spoke by phone on Tuesday with Chilean Foreign Minister Luis Soto.",
		"CALL HELD 2025-04-08 -: Kari Lund, Luis Soto")
}

func TestPositionsOfSpeakers(t *testing.T) {
	checkBy(t, held, []telling{
		{"spokesman of a ministry", "A spokesman for Qatar's Foreign Ministry, Majed Saad, confirmed the talks.", "Majed Saad: spokesman / Foreign Ministry / Qatar CURRENT"},
		{"spokesperson of the rank of ambassador", "The Norwegian Foreign Ministry's spokesperson, Ambassador Kari Lund, spoke.", "Kari Lund: spokesperson / Norwegian Foreign Ministry / Norway CURRENT; Kari Lund: Ambassador / - / Norway CURRENT"},
		{"a side represented by a title with a long scope", "The Turkish side was represented by Deputy Director General for the South Caucasus and Central Asia Elif Kaya.", "Elif Kaya: Deputy Director General for the South Caucasus and Central Asia / - / Türkiye CURRENT"},
		{"at large", "Armenia was represented by Ambassador-at-Large Aram Petrosyan.", "Aram Petrosyan: Ambassador-at-Large / - / Armenia CURRENT"},
		{"envoy for a peninsula", "The Chinese side was represented by Special Envoy for Korean Peninsula Affairs Lin Wei.", "Lin Wei: Special Envoy for Korean Peninsula Affairs / - / China CURRENT"},
		{"envoy of a president", "The Belarusian side was represented by Special Representative of the President for Regional Affairs Igor Petrov.", "Igor Petrov: Special Representative of the President for Regional Affairs / - / Belarus CURRENT"},
		{"a name with a hyphen", "South Korean Unification Minister Chung Min-ho spoke.", "Chung Min-ho: Unification Minister / - / South Korea CURRENT"},
		{"offices of three of two states", "Indian Foreign Minister Ravi Mehra met Defense Secretary Paul Hess of the US when Prime Minister Anil Rao spoke.",
			"Ravi Mehra: Foreign Minister / - / India CURRENT; Paul Hess: Defense Secretary / - / United States CURRENT; Anil Rao: Prime Minister / - / India CURRENT"},
	})
}

func TestWhoSaidWhat(t *testing.T) {
	const lead = "Delegations of Greece and Libya met in Valletta on April 9. The Greek delegation was led by Nikolaos Pappas, Athens' ambassador to Tripoli. "
	for _, c := range []struct{ in, want string }{
		{"“This is a good beginning,” the ambassador said.", "Nikolaos Pappas: This is a good beginning"},
		{"Greek Foreign Ministry spokesman Petros Lagos confirmed the meeting, saying the two sides “spoke openly.”", "Petros Lagos: the two sides “spoke openly.”"},
		{"Ambassador Pappas also called for a “permanent channel” between the two navies.", "Nikolaos Pappas: a “permanent channel” between the two navies"},
	} {
		got := spoken(lead + c.in)
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

// TestSecretaryOfStateAbroad names no United States where another state has such a post.
func TestSecretaryOfStateAbroad(t *testing.T) {
	x := Extract(graph.Article{Text: "The Polish side was represented by Undersecretary of State for Eastern Policy Ewa Nowak.", Language: "en"})
	for _, e := range x.Entities {
		if e.Name == "United States" {
			t.Errorf("got %+v, want no United States", e)
		}
	}
}

// TestSeatsAndGenerations: what commas add to a name is part of who takes part.
func TestSeatsAndGenerations(t *testing.T) {
	checkEach(t, []telling{
		{"a son, in a list", "Norwegian Foreign Minister Kari Lund, U.S. envoy Robert F. Hale, Jr., and Peruvian President Luis Soto met in Quito on Tuesday.",
			"TALKS HELD 2025-04-08 Quito: Kari Lund, Robert F. Hale, Jr., Luis Soto"},
		{"a father", "General John Q. Adams, Sr., and Norwegian Foreign Minister Kari Lund met in Quito on Tuesday.", "TALKS HELD 2025-04-08 Quito: John Q. Adams, Sr., Kari Lund"},
		{"with his post", "Norwegian Foreign Minister Kari Lund met Robert F. Hale, Jr., the U.S. envoy, in Quito on Tuesday.",
			"TALKS HELD 2025-04-08 Quito: Kari Lund, Robert F. Hale, Jr."},
		{"whom they sit for", "Sen. Robert Hale, D-Calif., and Rep. Ana Brock, R-Texas, met Norwegian Foreign Minister Kari Lund in Quito on Tuesday.",
			"TALKS HELD 2025-04-08 Quito: Robert Hale, Ana Brock, Kari Lund"},
		{"several ambassadors to one state", "The ambassadors of France, Ghana and Peru to Norway met Norwegian Prime Minister Kari Lund on Tuesday.",
			"TALKS HELD 2025-04-08 -: France, Ghana, Peru, Kari Lund"},
	})
}
