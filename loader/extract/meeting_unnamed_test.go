package extract

import (
	"testing"

	"parley/graph"
)

// TestUnnamedParties tells who meets that bears no name, and in which words.
func TestUnnamedParties(t *testing.T) {
	checkEach(t, []telling{
		{"after with", "Norwegian Finance Minister Ole Dahl held talks with private creditor banks in Bergen on Tuesday.",
			"TALKS HELD 2025-04-08 Bergen: Ole Dahl, private creditor banks"},
		{"as the subject", "Striking miners met Polish Prime Minister Karl Lund on Tuesday.",
			"TALKS HELD 2025-04-08 -: Karl Lund, striking miners"},
		{"as the object", "Polish President Anna Berg received union leaders on Tuesday.",
			"TALKS HELD 2025-04-08 -: Anna Berg/HOST, union leaders"},
		{"between two", "Peace talks between the government of Sudan and southern rebels opened in Nairobi on Tuesday.",
			"NEGOTIATION ONGOING 2025-04-08/.. Nairobi: Sudan, southern rebels"},
		{"in a list", "Rebel negotiators and government officials from Sudan met in Nairobi on Tuesday.",
			"NEGOTIATION HELD 2025-04-08 Nairobi: Sudan, rebels"},
		{"guests", "Polish President Anna Berg has invited opposition leaders to talks on April 15.",
			"TALKS PLANNED 2025-04-15 -: Anna Berg/HOST, opposition leaders"},
		{"who act for it", "Norwegian President Anna Berg met with representatives of the strikers on Tuesday.",
			"TALKS HELD 2025-04-08 -: Anna Berg, strikers"},
		{"of a land, not the land", "Colombian guerrillas met UN envoy Ole Dahl on Tuesday.",
			"TALKS HELD 2025-04-08 -: Ole Dahl, Colombian guerrillas"},
		{"a body of a body", "Peruvian Finance Minister Ole Dahl met the banks' steering committee on Tuesday.",
			"TALKS HELD 2025-04-08 -: Ole Dahl, banks' steering committee"},
		{"those who sign", "Chile signed a rescheduling agreement with its creditor banks on Tuesday.",
			"CEREMONY HELD 2025-04-08 -: Chile, creditor banks"},
		{"those who refuse", "The rebels refused to meet UN envoy Ole Dahl on April 15.",
			"TALKS REFUSED 2025-04-15 -: Ole Dahl, rebels"},
		{"one body in other words", "Chilean Finance Minister Ole Dahl met private creditor banks in Bergen on Tuesday. The talks with the bankers went well, Dahl said.",
			"TALKS HELD 2025-04-08 Bergen: Ole Dahl, private creditor banks"},
		{"two bodies, two meetings", "Chile reached an agreement with Western creditors in talks in Bergen on Tuesday. It said the negotiations with commercial bank creditors will follow in May.",
			"NEGOTIATION HELD 2025-04-08 Bergen: Chile, Western creditors\nNEGOTIATION PLANNED 2025-05 -: Chile, commercial bank creditors"},

		{"spoken with", "Peruvian Finance Minister Ole Dahl discussed the loans with bankers in Bergen on Tuesday.",
			"TALKS HELD 2025-04-08 Bergen: Ole Dahl, Peru, bankers"},
		{"met on the day that is set", "Polish President Anna Berg called off a meeting with union leaders set for April 15.",
			"TALKS CANCELLED 2025-04-15 -: Anna Berg, union leaders"},
		{"the opposition", "Polish President Anna Berg met the opposition on Tuesday.", "TALKS HELD 2025-04-08 -: Anna Berg, opposition"},
		{"two sorts of leaders", "Polish President Anna Berg met separately with opposition and union leaders on Tuesday.",
			"TALKS HELD 2025-04-08 -: Anna Berg, opposition, union leaders"},
		{"talked to", "Peru has been talking to its creditors since May.", "TALKS ONGOING 2024-05/.. -: Peru, creditors"},
		{"brought together", "Norway brought the Peruvian government and the rebels together in Oslo on Tuesday.",
			"TALKS HELD 2025-04-08 Oslo: Norway/MEDIATOR, Peru, rebels"},
		{"involved", "Talks involving the Peruvian government and leftist guerrillas opened in Oslo on Tuesday.",
			"TALKS ONGOING 2025-04-08/.. Oslo: Peru, leftist guerrillas"},
		{"nobody with a name", "Unions and employers held talks on Tuesday.", "TALKS HELD 2025-04-08 -: unions, employers"},
		{"nobody with a name, of a noun", "Talks between separatists and union leaders were held in Oslo on Tuesday.",
			"TALKS HELD 2025-04-08 Oslo: separatists, union leaders"},

		{"those who do something else", "The rebels freed two hostages after Sudanese Foreign Minister Omar Hadi met Kenyan Prime Minister Karl Lund on Tuesday.",
			"TALKS HELD 2025-04-08 -: Omar Hadi, Karl Lund"},
		{"called on from afar", "Sudanese President Omar Hadi called on the rebels to lay down their arms on Tuesday.", ""},
		{"visited for their sight", "Polish President Anna Berg visited two banks and a school on Tuesday.", ""},
		{"spoken of", "Peruvian President Ole Dahl discussed the rebels with Kenyan President Karl Lund in Nairobi on Tuesday.",
			"SUMMIT HELD 2025-04-08 Nairobi: Ole Dahl, Karl Lund/HOST"},
		{"met by a crowd", "Peruvian President Ole Dahl was met by protesters in Lima on Tuesday.", ""},
		{"kin of theirs", "Polish President Anna Berg met families of the miners on Tuesday.", "TALKS HELD 2025-04-08 -: Anna Berg"},
		{"opposition met with", "The plan of Polish President Anna Berg met opposition on Tuesday.", ""},
		{"one that meets nobody", "Bank officials met on Tuesday to discuss rates.", ""},
		{"two, of whenever", "Unions and employers have held talks.", ""},
		{"a firm's own affair", "Union representatives met Nordwind Airlines management in Oslo on Tuesday.", ""},
		{"a state's own bankers", "EU finance ministers and central bankers met in Brussels on Tuesday.",
			"CONFERENCE HELD 2025-04-08 Brussels: EU"},
		{"lawmakers of a land are its own", "Polish President Anna Berg met Norwegian lawmakers on Tuesday.",
			"TALKS HELD 2025-04-08 -: Anna Berg, Norway"},
	})
}

// TestUnnamedEntities: whoever bears no name is an entity only if it meets somebody, with all
// phrases that stand for it as mentions, and the country of whose it is.
func TestUnnamedEntities(t *testing.T) {
	x := Extract(graph.Article{Language: "en", Published: "2025-04-11", Text: "Rebels attacked a town. Finance Minister Ole Dahl met Chile's creditor banks on Tuesday. Dahl said after the meeting with the banks that he was glad."})
	var got []graph.LocalEntity
	for _, e := range x.Entities {
		if e.Unnamed {
			got = append(got, e)
		}
	}
	if len(got) != 1 || got[0].Name != "creditor banks" || got[0].Country != "CL" || got[0].Kind != graph.KindInstitution || len(got[0].Mentions) != 2 {
		t.Errorf("without a name: %+v, want the creditor banks of Chile, mentioned twice", got)
	}
}

// TestThoseInArms: an army or a junta that is not told to be a state's is a party by itself, and "the government" that faces armed groups is that of
// their land.
func TestThoseInArms(t *testing.T) {
	checkEach(t, []telling{
		{"beside rebels", "Both the military and the KNU met in Hpa-an on Tuesday, a monitor said.", "TALKS HELD 2025-04-08 Hpa-an: KNU, military"},
		{"who sign", "The army and the SSPP signed a truce in Lashio on Tuesday.", "CEREMONY HELD 2025-04-08 Lashio: SSPP, army"},
		{"who receive", "The junta received Thai Foreign Minister Somchai Lund on Tuesday.", "TALKS HELD 2025-04-08 -: Somchai Lund, junta"},
		{"as the objects of one verb", "UN mediators met both the rebels and the TPLF in Mekele on Tuesday.", "TALKS HELD 2025-04-08 Mekele: UN, TPLF, rebels"},
		{"two sides spelt out", "Both sides, the government and the MNLA, met in Algiers on Tuesday.", "TALKS HELD 2025-04-08 Algiers: Mali, MNLA"},
		{"the government that they fight", "The government and the KNU met in Hpa-an on Tuesday.", "TALKS HELD 2025-04-08 Hpa-an: Myanmar, KNU"},
		{"a state's are the state", "Myanmar's military and the KNU met in Hpa-an on Tuesday.", "TALKS HELD 2025-04-08 Hpa-an: Myanmar, KNU"},
		{"no party beside a noun", "The military aid and the KNU met with doubts on Tuesday.", ""},
		{"by themselves", "The army met fierce resistance on Tuesday.", ""},
	})
}

// TestUnions tells of unions that bear no name, or that of a calling, and of their talks with those who act for a state.
func TestUnions(t *testing.T) {
	checkEach(t, []telling{
		{"of a calling", "Norwegian Prime Minister Kari Lund met the teachers' union and its chairman, Nils Berg, on Tuesday.",
			"TALKS HELD 2025-04-08 -: Kari Lund, Nils Berg, teachers' union"},
		{"of workers somewhere", "Norwegian Prime Minister Kari Lund met the dock workers' union on Tuesday.", "TALKS HELD 2025-04-08 -: Kari Lund, dock workers' union"},
		{"in capitals", "Labour talks between the Ministry of Health and the Norwegian Nurses' Union broke down on Tuesday.",
			"TALKS HELD 2025-04-08 -: Ministry of Health, Norwegian Nurses' Union"},
		{"wage talks with a government", "Wage talks between the Norwegian government and the teachers' union resumed in Oslo on Tuesday.",
			"NEGOTIATION ONGOING 2025-04-08/.. Oslo: Norway, teachers' union"},
		{"pay talks with a ministry", "The Norwegian Finance Ministry and the Union of Teachers held pay talks on Tuesday.",
			"NEGOTIATION HELD 2025-04-08 -: Norwegian Finance Ministry, Union of Teachers"},
		{"wage talks with a firm", "Wage talks between Volvo and the Metal Workers' Union resumed on Tuesday.", ""},
		{"contract talks of a player", "Karl Ost and FC Bergen held contract talks on Tuesday.", ""},
	})
}

// TestThoseInArmsSpokenTo reads who speaks to those in arms, to the rebels or to a party.
func TestThoseInArmsSpokenTo(t *testing.T) {
	const petro = "Colombian President Ana Ruiz "
	checkRows(t, [][2]string{
		{petro + "is ready to talk to the National Liberation Army.", "TALKS PROPOSED - -: Ana Ruiz, National Liberation Army"},
		{petro + "has spoken to leaders of the National Liberation Army.", "TALKS HELD - -: Ana Ruiz, National Liberation Army"},
		{petro + "offered to talk to the Maoist rebels.", "TALKS PROPOSED - -: Ana Ruiz, Maoist rebels"},
		{petro + "talked to the Farmers' Party on Monday.", "TALKS HELD 2025-04-07 -: Ana Ruiz, Farmers' Party"},
		{petro + "spoke to the Farmers' Party on Monday.", ""},
	})
}
