package extract

import "testing"

// TestJourneys tells visits by who goes where, and how far they have come by the first or last
// day that is told of them.
func TestJourneys(t *testing.T) {
	checkEach(t, []telling{
		{"somebody has come for some days", "Norwegian Foreign Minister Kari Lund arrived in Lima on Thursday for a four-day visit.",
			"VISIT ONGOING 2025-04-10/2025-04-13 Lima: Kari Lund, Peru/HOST"},
		{"and they are over", "Norwegian Foreign Minister Kari Lund arrived in Lima on Monday for a two-day visit.",
			"VISIT HELD 2025-04-07/2025-04-08 Lima: Kari Lund, Peru/HOST"},
		{"a body receives at its seat", "Norwegian Foreign Minister Kari Lund visited New York on Monday and met U.N. Secretary-General Luis Soto.",
			"VISIT HELD 2025-04-07 New York: Kari Lund, Luis Soto"},
		{"on a visit to the land of the city", "Norwegian Foreign Minister Kari Lund arrived in Lima on Thursday on a week-long official visit to Peru.",
			"VISIT ONGOING 2025-04-10/2025-04-16 Lima: Kari Lund, Peru/HOST"},
		{"somebody will come", "Norwegian Foreign Minister Kari Lund arrives in Lima on Sunday for a four-day visit.",
			"VISIT PLANNED 2025-04-13/2025-04-16 Lima: Kari Lund, Peru/HOST"},
		{"the last day", "Norwegian Foreign Minister Kari Lund left Lima on Wednesday after a three-day visit.",
			"VISIT HELD 2025-04-07/2025-04-09 Lima: Kari Lund, Peru/HOST"},
		{"the end of a visit", "Norwegian Foreign Minister Kari Lund ended a three-day visit to Peru on Wednesday.",
			"VISIT HELD 2025-04-07/2025-04-09 Peru: Kari Lund, Peru/HOST"},
		{"here is the city of the dateline", "LIMA, April 10 - Norwegian Foreign Minister Kari Lund arrived here last night for talks on cod.",
			"VISIT ONGOING 2025-04-09/.. Lima: Kari Lund, Peru/HOST"},
		{"who is in a place for something", "Norwegian Foreign Minister Kari Lund is in Lima to discuss fishing quotas.",
			"VISIT ONGOING - Lima: Kari Lund, Peru/HOST"},
		{"who was there then", "Norwegian Foreign Minister Kari Lund was in Lima last week.",
			"VISIT HELD 2025-03-31/2025-04-06 Lima: Kari Lund, Peru/HOST"},
		{"who will be there", "Norwegian Foreign Minister Kari Lund will be in Lima next week.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Lima: Kari Lund, Peru/HOST"},
		{"who is due there", "Norwegian Foreign Minister Kari Lund is due in Lima tomorrow.",
			"VISIT PLANNED 2025-04-12 Lima: Kari Lund, Peru/HOST"},
		{"but not who just is there", "Norwegian Foreign Minister Kari Lund was in Lima when the war began.", ""},
		{"nor what is in a place", "Norwegian Foreign Minister Kari Lund and her fish are in Lima for good.", ""},
		{"who is sent", "Norway sent Foreign Minister Kari Lund to Lima on Monday.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"},
		{"a delegation is sent", "Norway will send a delegation to Lima next week.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Lima: Norway, Peru/HOST"},
		{"but nothing is", "Norway sent a letter to Peru on Monday.", ""},
		{"who is sent to meet somebody", "Norwegian Prime Minister Ola Berg dispatched his foreign minister, Kari Lund, to Lima to meet President Luis Soto.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto/HOST"},
		{"who is sent for talks", "Norwegian Prime Minister Ola Berg has sent his envoy Kari Lund to Lima for talks with President Luis Soto.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto/HOST"},
		{"who was sent", "Kari Lund, the Norwegian foreign minister, was sent to Lima on Monday.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"},
		{"the people of a body", "IMF officials are visiting Lima.", "VISIT ONGOING - Lima: IMF, Peru/HOST"},
		{"who has left for a place", "Norwegian Foreign Minister Kari Lund left for Lima on Thursday.",
			"VISIT ONGOING 2025-04-10/.. Lima: Kari Lund, Peru/HOST"},
		{"verbs of two words", "Norwegian Foreign Minister Kari Lund has cut short a visit to Peru.",
			"VISIT HELD - Peru: Kari Lund, Peru/HOST"},
		{"what is thought about", "Norwegian Foreign Minister Kari Lund is considering a visit to Peru.",
			"VISIT PROPOSED - Peru: Kari Lund, Peru/HOST"},
		{"an invitation accepted", "Norwegian Foreign Minister Kari Lund accepted an invitation to visit Peru in May.",
			"VISIT PLANNED 2025-05 Peru: Kari Lund, Peru/HOST"},
		{"and one refused", "Norwegian Foreign Minister Kari Lund has not accepted an invitation to visit Peru in May.",
			"VISIT PROPOSED 2025-05 Peru: Kari Lund, Peru/HOST"},
		{"who asks somebody to come receives him", "Peruvian President Luis Soto has invited Norwegian Foreign Minister Kari Lund to visit Lima.",
			"VISIT PROPOSED - Lima: Kari Lund, Luis Soto/HOST"},
		{"the first of a kind has been there", "Norwegian Foreign Minister Kari Lund became the first Western minister to visit Lima.",
			"VISIT HELD - Lima: Kari Lund, Peru/HOST"},
		{"before its subject", "Ahead of a visit to Peru next week, Norwegian Foreign Minister Kari Lund promised more fish.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Peru: Kari Lund, Peru/HOST"},
		{"a visitor's talks are no visit besides", "Peruvian President Luis Soto held talks with visiting Norwegian Foreign Minister Kari Lund on Monday.",
			"TALKS HELD 2025-04-07 -: Luis Soto, Kari Lund"},
		{"at whose invitation", "Norwegian Foreign Minister Kari Lund will travel to Bergen on Monday at the invitation of Mayor Per Dahl.",
			"VISIT PLANNED 2025-04-14 Bergen: Kari Lund, Per Dahl/HOST"},
		{"who means to come", "The row is about plans by a Norwegian minister to visit Peru.",
			"VISIT PLANNED - Peru: Norway, Peru/HOST"},
		{"a noun of arriving", "On arrival in Lima on Thursday, Norwegian Foreign Minister Kari Lund said fish was good.",
			"VISIT ONGOING 2025-04-10 Lima: Kari Lund, Peru/HOST"},
		{"a journey in a clause of its own", "Norwegian Foreign Minister Kari Lund, who arrived in Lima on Thursday, said the talks had been good.",
			"VISIT ONGOING 2025-04-10/.. Lima: Kari Lund, Peru/HOST"},
		{"what is announced", "Norwegian Foreign Minister Kari Lund announced a trip to Peru.",
			"VISIT PLANNED - Peru: Kari Lund, Peru/HOST"},
		{"the present tense of going is of what is to come", "From Lima, Norwegian Foreign Minister Kari Lund travels to Quito.",
			"VISIT PLANNED - Quito: Kari Lund, Ecuador/HOST"},
		{"a verb of two words for the last day", "Norwegian Foreign Minister Kari Lund wrapped up a four-day visit to Peru on Thursday.",
			"VISIT HELD 2025-04-07/2025-04-10 Peru: Kari Lund, Peru/HOST"},
		{"when it starts, in a clause of its own", "The two-day visit of Norwegian Foreign Minister Kari Lund to Peru, which starts on Sunday, will be about fish.",
			"VISIT PLANNED 2025-04-13/2025-04-14 Peru: Kari Lund, Peru/HOST"},
		{"when something else started", "Norwegian Foreign Minister Kari Lund will visit Peru to end the strike that began on Monday.",
			"VISIT PLANNED - Peru: Kari Lund, Peru/HOST"},
		{"one of its days", "On the second day of a three-day visit to Peru, Norwegian Foreign Minister Kari Lund met President Luis Soto on Thursday.",
			"VISIT ONGOING 2025-04-09/2025-04-11 Peru: Kari Lund, Luis Soto/HOST"},
		{"a participle", "Norwegian Foreign Minister Kari Lund, visiting Lima, said fish was good.",
			"VISIT ONGOING - Lima: Kari Lund, Peru/HOST"},
		{"who leads a delegation somewhere", "Norwegian Trade Minister Per Dahl led a Norwegian delegation to Lima last week.",
			"VISIT HELD 2025-03-31/2025-04-06 Lima: Norway, Per Dahl/HEAD, Peru/HOST"},
		{"but not who leads his team to victory", "Norwegian coach Per Dahl led his team to Lima last week.", ""},
		{"some of many, called off before somebody said so", "Per Dahl said that a number of Chilean officials with Turkish roots had canceled trips to Ankara.",
			"VISIT CANCELLED - Ankara: Chile, Türkiye/HOST"},
		{"those of a parliament", "Several members of the Chilean Senate have visited Ankara.", "VISIT HELD - Ankara: Chilean Senate, Türkiye/HOST"},
		{"lands without a name", "Norwegian Foreign Minister Kari Lund visited several European capitals to explain the ban.", "VISIT HELD - -: Kari Lund"},
		{"to come", "Norwegian Foreign Minister Kari Lund will visit the region to drum up support.", "VISIT PLANNED - -: Kari Lund"},
		{"but no village", "Norwegian Foreign Minister Kari Lund visited several villages.", ""},
		{"but not those of a firm", "Several members of Lakeshore Power have visited Ankara.", ""},
		{"in whose service somebody comes", "An envoy of Norwegian Prime Minister Erik Berg visited Lima on Monday.",
			"VISIT HELD 2025-04-07 Lima: Norway, Peru/HOST"},
		{"where it goes before who", "The visit to Kabul of Norwegian Foreign Minister Kari Lund lasted two hours.",
			"VISIT HELD - Kabul: Kari Lund, Afghanistan/HOST"},
		{"a day of its end is not its day", "A visit to Kabul by Norwegian Foreign Minister Kari Lund was cancelled on Monday.",
			"VISIT CANCELLED - Kabul: Kari Lund, Afghanistan/HOST"},
		{"a participle before the noun", "Norwegian Foreign Minister Kari Lund's scheduled visit to Kabul was criticised.",
			"VISIT PLANNED - Kabul: Kari Lund, Afghanistan/HOST"},
		{"the passive", "Lebanon was visited by Norwegian Foreign Minister Kari Lund on Monday.",
			"VISIT HELD 2025-04-07 Lebanon: Lebanon/HOST, Kari Lund"},
		{"a participle before its subject", "After travelling this week to France and Italy, Norwegian Foreign Minister Kari Lund will fly to Canada in May.",
			"VISIT PLANNED 2025-04-07/2025-04-13 France: Kari Lund, France/HOST\nVISIT PLANNED 2025-04-07/2025-04-13 Italy: Kari Lund, Italy/HOST\nVISIT PLANNED 2025-05 Canada: Kari Lund, Canada/HOST"},
		{"what went on long ago is over", "Norwegian Foreign Minister Kari Lund, on a visit to Peru in February, said fish was good.",
			"VISIT HELD 2025-02 Peru: Kari Lund, Peru/HOST"},
		{"no holiday", "Norwegian Foreign Minister Kari Lund went on holiday to Spain last week.", ""},
		{"no match", "The Norwegian team arrived in Lima on Thursday for the world cup.", ""},
		{"nor tourists", "Norwegian tourists visit Peru.", ""},
		{"and what is somebody's goes without him", "Norwegian Foreign Minister Kari Lund's flight arrived in Lima late.", ""},
		{"other words for a journey", "Norwegian Foreign Minister Kari Lund made a pilgrimage to Lebanon in March.",
			"VISIT HELD 2025-03 Lebanon: Kari Lund, Lebanon/HOST"},
	})
}

func TestToursHaveStops(t *testing.T) {
	checkEach(t, []telling{
		{"where it takes somebody", "Norwegian Foreign Minister Kari Lund is on a tour that takes her to Chile, Peru and Bolivia.",
			"VISIT ONGOING - Chile: Kari Lund, Chile/HOST\nVISIT ONGOING - Peru: Kari Lund, Peru/HOST\nVISIT ONGOING - Bolivia: Kari Lund, Bolivia/HOST"},
		{"a first stop, and those that follow", "Norwegian Foreign Minister Kari Lund arrived in Lima on Thursday on a tour that will also take her to Chile.",
			"VISIT ONGOING 2025-04-10/.. Lima: Kari Lund, Peru/HOST\nVISIT PLANNED - Chile: Kari Lund, Chile/HOST"},
		{"a list after a verb of going", "Norwegian Foreign Minister Kari Lund will travel to Chile and Peru next week.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund, Chile/HOST\nVISIT PLANNED 2025-04-14/2025-04-20 Peru: Kari Lund, Peru/HOST"},
		{"a long list", "Norwegian Foreign Minister Kari Lund visited Chile, Peru and Bolivia last week.",
			"VISIT HELD 2025-03-31/2025-04-06 Chile: Kari Lund, Chile/HOST\nVISIT HELD 2025-03-31/2025-04-06 Peru: Kari Lund, Peru/HOST\nVISIT HELD 2025-03-31/2025-04-06 Bolivia: Kari Lund, Bolivia/HOST"},
		{"a swing", "Norwegian Foreign Minister Kari Lund made a swing through Chile and Peru last week.",
			"VISIT HELD 2025-03-31/2025-04-06 Chile: Kari Lund, Chile/HOST\nVISIT HELD 2025-03-31/2025-04-06 Peru: Kari Lund, Peru/HOST"},
		{"a part of the world among lands is a stop of its own", "Norwegian Foreign Minister Kari Lund spoke of her recent trip to Chile, Europe and Japan.",
			"VISIT HELD - Chile: Kari Lund, Chile/HOST\nVISIT HELD - Japan: Kari Lund, Japan/HOST\nVISIT HELD - Europe: Kari Lund"},
		{"what is done on a day has it for itself", "Norwegian Foreign Minister Kari Lund made a trip to Chile to explain her land's decision last month.",
			"VISIT HELD - Chile: Kari Lund, Chile/HOST"},
		{"which goes before them", "Norwegian Foreign Minister Kari Lund will travel to Europe and Chile next week.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund, Chile/HOST"},
		{"parts of the world are no stops", "Norwegian Foreign Minister Kari Lund is on a tour of Europe and America.", ""},
	})
}

// TestTalksOnAVisit makes one record of a visit and what its visitor does there.
func TestTalksOnAVisit(t *testing.T) {
	checkEach(t, []telling{
		{"to come on a visit that goes on", "Norwegian Foreign Minister Kari Lund arrived in Lima on Thursday for a four-day visit. She is to meet Peruvian President Luis Soto.",
			"VISIT ONGOING 2025-04-10/2025-04-13 Lima: Kari Lund, Luis Soto/HOST"},
		{"told before the visit", "Norwegian Foreign Minister Kari Lund and Peruvian Foreign Minister Ana Ruiz met at the start of a two-day visit to Peru by Lund. Lund is to meet President Luis Soto.",
			"VISIT ONGOING - Peru: Kari Lund, Ana Ruiz/HOST, Luis Soto/HOST"},
		{"that tell where it went", "Norwegian Foreign Minister Kari Lund spoke of fish during her visit last week. Lund met Peruvian President Luis Soto in Lima last week.",
			"VISIT HELD 2025-03-31/2025-04-06 Lima: Kari Lund, Luis Soto/HOST"},
		{"setting out on a visit told before", "Norwegian Foreign Minister Kari Lund will visit Peru next week. Lund, who leaves for Peru tomorrow, said fish was good.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Peru: Kari Lund, Peru/HOST"},
		{"with nobody named", "Norwegian Foreign Minister Kari Lund arrived in Lima on Thursday for talks on fish. Lund met Peruvian Foreign Minister Ana Ruiz on Thursday and will today hold talks at technical level.",
			"VISIT ONGOING 2025-04-10/.. Lima: Kari Lund, Ana Ruiz/HOST"},
		{"with bodies of no land beside the host", "Norwegian Foreign Minister Kari Lund landed in Lima on Thursday for a three-day visit. Lund will meet Peruvian President Luis Soto, officials of the Chamber of Trade and admirals of the Peruvian Navy.",
			"VISIT ONGOING 2025-04-10/2025-04-12 Lima: Kari Lund, Luis Soto/HOST, Chamber of Trade, Peruvian Navy/HOST"},
		{"where somebody is due to speak of something", "Norwegian Foreign Minister Kari Lund arrived in Lima on Thursday for a visit where she is due to discuss cod.",
			"VISIT ONGOING 2025-04-10/.. Lima: Kari Lund, Peru/HOST"},
		{"in a clause of its own", "Norwegian Foreign Minister Kari Lund paid a visit to Peru during which she discussed the price of cod with President Luis Soto.",
			"VISIT HELD - Peru: Kari Lund, Luis Soto/HOST"},
		{"beside the verb of going", "Norwegian Foreign Minister Kari Lund will visit Lima on Sunday and will raise the price of cod with Peruvian President Luis Soto.",
			"VISIT PLANNED 2025-04-13 Lima: Kari Lund, Luis Soto/HOST"},
		{"but not before it", "Norwegian Foreign Minister Kari Lund discussed the price of cod with aides before she visited Lima on Monday.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"},
		{"before a journey, with somebody of a third land, they are no part of it", "Norwegian Foreign Minister Kari Lund flew to Lima on Thursday after meeting Chilean President Luis Soto.",
			"VISIT ONGOING 2025-04-10/.. Lima: Kari Lund, Peru/HOST\nTALKS HELD 2025-04-10 -: Kari Lund, Luis Soto"},
		{"with somebody of another land they are no part of it", "Norwegian Foreign Minister Kari Lund arrived in Lima on Thursday for a four-day visit. She will meet Chilean President Luis Soto in Quito.",
			"VISIT ONGOING 2025-04-10/2025-04-13 Lima: Kari Lund, Peru/HOST\nTALKS PLANNED - Quito: Kari Lund, Luis Soto"},
	})
}

// TestTalksBeforeTheVisit tells of talks before it is known that they are held on a visit.
func TestTalksBeforeTheVisit(t *testing.T) {
	checkTold(t, "Norwegian Foreign Minister Espen Berg arrived in Lima on Thursday for talks with Peruvian leaders. Berg will meet President Luis Soto of Peru on Friday. It is the first visit to Peru by a Norwegian foreign minister since 2015.",
		"VISIT ONGOING 2025-04-10/.. Lima: Espen Berg, Luis Soto/HOST")
}

// TestWhereSomebodyIs tells of visits by where somebody is now, and of journeys at home, which are none.
func TestWhereSomebodyIs(t *testing.T) {
	const here = "VISIT ONGOING - Lima: Ida Holm, Peru/HOST"
	checkTold(t, "Danish Prime Minister Ida Holm is currently in Lima, and diplomats said she would seek Peruvian help.", here)
	checkTold(t, "Danish Prime Minister Ida Holm is now in Lima.", here)
	checkTold(t, "Danish Prime Minister Ida Holm is currently in Copenhagen.")
	checkTold(t, "Danish writer Ida Holm is currently in Lima.")
	checkTold(t, "US President Ann Roe sets out on Sunday on a five-day train trip across Ohio and Michigan.")
	checkTold(t, "US President Ann Roe leaves on Sunday on a four-day trip through Chile.", "VISIT PLANNED 2025-04-13/2025-04-16 Chile: Ann Roe, Chile/HOST")
}
