package extract

import "testing"

// TestItineraries tells one visit of each land that a journey leads to, on its own day.
func TestItineraries(t *testing.T) {
	const lima = "VISIT PLANNED 2025-05-03 Lima: Kari Lund, Peru/HOST"
	checkEach(t, []telling{
		{"further stops of a verb", "Norwegian Prime Minister Kari Lund will go to Chile next week, then to Peru in May and to Bolivia in June.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund, Chile/HOST\nVISIT PLANNED 2025-05 Peru: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-06 Bolivia: Kari Lund, Bolivia/HOST"},
		{"of which no day is told", "Norwegian Prime Minister Kari Lund will go to Chile next week and then to Peru.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund, Chile/HOST\nVISIT PLANNED - Peru: Kari Lund, Peru/HOST"},
		{"after commas", "Norwegian Prime Minister Kari Lund flew to Lima on Monday, to Quito on Tuesday and to Santiago on Wednesday.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST\nVISIT HELD 2025-04-08 Quito: Kari Lund, Ecuador/HOST\nVISIT HELD 2025-04-09 Santiago: Kari Lund, Chile/HOST"},
		{"of the visit that a journey is for", "Norwegian Prime Minister Kari Lund will travel to Lima on Monday for a visit, then to Quito on Tuesday.",
			"VISIT PLANNED 2025-04-14 Lima: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-04-15 Quito: Kari Lund, Ecuador/HOST"},
		{"of the meeting that a journey is for", "Norwegian Prime Minister Kari Lund will go to Chile next week for a summit, then to Peru in May.",
			"SUMMIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund\nVISIT PLANNED 2025-05 Peru: Kari Lund, Peru/HOST"},
		{"but not of what somebody hands on", "Norwegian Prime Minister Kari Lund will go to Chile next week. Her letter was sent to Oslo and then to Peru.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund, Chile/HOST"},
		{"a city and a day, again and again", "Norwegian Prime Minister Kari Lund will be in Lima on May 3, Quito on May 4-5 and Santiago, Chile, on May 6.",
			lima + "\nVISIT PLANNED 2025-05-04/2025-05-05 Quito: Kari Lund, Ecuador/HOST\nVISIT PLANNED 2025-05-06 Santiago: Kari Lund, Chile/HOST"},
		{"lands that are counted, then listed", "Norwegian Prime Minister Kari Lund said she would take that message along on a visit to three South American countries -- Peru, Chile and Bolivia -- starting Wednesday.",
			"VISIT PLANNED 2025-04-16/.. Peru: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-04-16/.. Chile: Kari Lund, Chile/HOST\nVISIT PLANNED 2025-04-16/.. Bolivia: Kari Lund, Bolivia/HOST"},
		{"lands that are counted, then listed after a colon", "Norwegian Prime Minister Kari Lund will go on a tour of two countries: Peru and Chile.",
			"VISIT PLANNED - Peru: Kari Lund, Peru/HOST\nVISIT PLANNED - Chile: Kari Lund, Chile/HOST"},
		{"days before lands", "In May, Norwegian Prime Minister Kari Lund visits Peru; in June, Chile; in July, Bolivia.",
			"VISIT PLANNED 2025-05 Peru: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-06 Chile: Kari Lund, Chile/HOST\nVISIT PLANNED 2025-07 Bolivia: Kari Lund, Bolivia/HOST"},
		{"after a colon", "Norwegian Prime Minister Kari Lund announced her itinerary: Lima, May 3; Quito, May 4.",
			lima + "\nVISIT PLANNED 2025-05-04 Quito: Kari Lund, Ecuador/HOST"},
		{"a list", "Planned trips of Norwegian Prime Minister Kari Lund this year:\n- Lima, May 3.\n- June 5: Bolivia.",
			lima + "\nVISIT PLANNED 2025-06-05 Bolivia: Kari Lund, Bolivia/HOST"},
		{"plans of one spoken of before", "Norwegian Prime Minister Kari Lund spoke of her plans. Trips to Peru and Chile are planned for May.",
			"VISIT PLANNED 2025-05 Peru: Peru/HOST, Kari Lund\nVISIT PLANNED 2025-05 Chile: Chile/HOST, Kari Lund"},
		{"a tour and, later on, its stops", "Norwegian Prime Minister Kari Lund leaves on Wednesday on a 10-day tour of South America. Lund will visit Peru and Chile.",
			"VISIT PLANNED 2025-04-16/2025-04-25 Peru: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-04-16/2025-04-25 Chile: Kari Lund, Chile/HOST"},
		{"whom a tour takes somewhere", "The May 3-9 tour will take Norwegian Prime Minister Kari Lund to Peru and Chile.",
			"VISIT PLANNED 2025-05-03/2025-05-09 Peru: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-05-03/2025-05-09 Chile: Kari Lund, Chile/HOST"},
		{"cities with their lands", "Norwegian Prime Minister Kari Lund will leave for Lima on Tuesday on a trip that will also include Quito, Ecuador; La Paz, Bolivia, and Santiago, Chile.",
			"VISIT PLANNED 2025-04-15 Lima: Kari Lund, Peru/HOST\nVISIT PLANNED - Quito: Kari Lund, Ecuador/HOST\nVISIT PLANNED - La Paz: Kari Lund, Bolivia/HOST\nVISIT PLANNED - Santiago: Kari Lund, Chile/HOST"},
		{"what her schedule does", "Norwegian Prime Minister Kari Lund likes fish. Her schedule will take her to Lima on Tuesday, to Quito on Wednesday and to Santiago, Chile, on Sunday.",
			"VISIT PLANNED 2025-04-15 Lima: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-04-16 Quito: Kari Lund, Ecuador/HOST\nVISIT PLANNED 2025-04-20 Santiago: Kari Lund, Chile/HOST"},
		{"a stop whose clause a relative one parts", "Norwegian Prime Minister Kari Lund, who leaves on Sunday, will be in Lima on Monday.",
			"VISIT PLANNED 2025-04-14 Lima: Kari Lund, Peru/HOST"},
		{"verbs in a row", "Norwegian Prime Minister Kari Lund likes fish. Lund arrives in Lima on Wednesday, visits Chile on May 1 and Bolivia and Ecuador May 2-4.",
			"VISIT PLANNED 2025-04-16 Lima: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-05-01 Chile: Kari Lund, Chile/HOST\nVISIT PLANNED 2025-05-02/2025-05-04 Bolivia: Kari Lund, Bolivia/HOST\nVISIT PLANNED 2025-05-02/2025-05-04 Ecuador: Kari Lund, Ecuador/HOST"},
		{"parts of lands among lands", "Norwegian Prime Minister Kari Lund will visit France, Scotland and Italy.",
			"VISIT PLANNED - France: Kari Lund, France/HOST\nVISIT PLANNED - Scotland: Kari Lund, United Kingdom/HOST\nVISIT PLANNED - Italy: Kari Lund, Italy/HOST"},
		{"but no habit", "Norwegian Prime Minister Kari Lund likes fish. She keeps trips to Peru short.", ""},
	})
}

// TestDiaries gives what entries of a diary tell the day that they stand under.
func TestDiaries(t *testing.T) {
	checkEach(t, []telling{
		{"before a dash", "Planned meetings:\nMay 12-14 - Norwegian Prime Minister Kari Lund visits Lima.",
			"VISIT PLANNED 2025-05-12/2025-05-14 Lima: Kari Lund, Peru/HOST"},
		{"an entry without its visitor", "Norwegian Prime Minister Kari Lund has a busy month.\nMay 12-14 - Visit to Peru.",
			"VISIT PLANNED 2025-05-12/2025-05-14 Peru: Peru/HOST, Kari Lund"},
		{"over entries", "Monday, April 14:\nNorwegian Foreign Minister Kari Lund meets Peruvian President Luis Soto.\nMexican Foreign Minister Ana Diaz begins a three-day visit to Ottawa.",
			"TALKS PLANNED 2025-04-14 -: Kari Lund, Luis Soto\nVISIT PLANNED 2025-04-14/2025-04-16 Ottawa: Ana Diaz, Canada/HOST"},
		{"what is called off stays so", "April 14: Norwegian Foreign Minister Kari Lund's visit to Peru has been cancelled.",
			"VISIT CANCELLED 2025-04-14 Peru: Kari Lund, Peru/HOST"},
		{"a day in running text gives none", "Norwegian Foreign Minister Kari Lund met Peruvian President Luis Soto. May 12 is a holiday - for all.",
			"TALKS HELD - -: Kari Lund, Luis Soto"},
	})
}

// TestTalksOnATour gives each of several talks on one journey the stop where it was held.
func TestTalksOnATour(t *testing.T) {
	checkEach(t, []telling{
		{"each with its city", "Qatari Emir Sheikh Tamim bin Hamad Al Thani left Doha on Monday. The emir visited France and Germany, holding talks with Emmanuel Macron in Paris and with Olaf Scholz in Berlin.",
			"VISIT HELD - Paris: Tamim bin Hamad Al Thani, Emmanuel Macron/HOST\nVISIT HELD - Berlin: Tamim bin Hamad Al Thani, Olaf Scholz/HOST"},
		{"each with its day", "Norwegian Foreign Minister Jonas Lund will visit Chile and Peru next week, holding talks with President Ana Soto in Santiago on Monday and with President Luis Vega in Lima on Thursday.",
			"VISIT PLANNED 2025-04-14 Santiago: Jonas Lund, Ana Soto/HOST\nVISIT PLANNED 2025-04-17 Lima: Jonas Lund, Luis Vega/HOST"},
		{"the city first", "Jordan's King Abdullah visited Oman and Kuwait, holding talks in Muscat with Sultan Haitham bin Tariq and in Kuwait City with Emir Mishal Al Sabah.",
			"VISIT HELD - Muscat: Abdullah, Haitham bin Tariq/HOST\nVISIT HELD - Kuwait City: Abdullah, Mishal Al Sabah/HOST"},
		{"posts without names", "Norwegian Foreign Minister Jonas Lund was in the Gulf last week, meeting the emir of Qatar in Doha and the crown prince of Kuwait in Kuwait City.",
			"TALKS HELD 2025-03-31/2025-04-06 Doha: Jonas Lund, Qatar/HOST\nTALKS HELD - Kuwait City: Jonas Lund, Kuwait/HOST"},
		{"two hosts at one stop", "Norwegian Foreign Minister Jonas Lund visited Chile last week, holding talks with President Ana Soto and with Foreign Minister Luis Vega.",
			"VISIT HELD 2025-03-31/2025-04-06 Chile: Jonas Lund, Ana Soto/HOST, Luis Vega/HOST"},
		{"one day of a visit", "Norwegian Foreign Minister Jonas Lund visited Chile last week, holding talks with President Ana Soto in Santiago on Thursday.",
			"VISIT HELD 2025-03-31/2025-04-06 Santiago: Jonas Lund, Ana Soto/HOST"},
		{"a day after a week that is over", "Norwegian Foreign Minister Jonas Lund visited Chile last week and will meet Peruvian President Luis Vega in Oslo on Thursday.",
			"VISIT HELD 2025-03-31/2025-04-06 Chile: Jonas Lund, Chile/HOST\nTALKS PLANNED 2025-04-17 Oslo: Jonas Lund/HOST, Luis Vega"},
		{"a verb within a name", "Norwegian Foreign Minister Jonas Lund, a member of the Alliance to Stop Hunger in Chile, spoke of fish.", ""},
	})
}

// TestWentOn tells of journeys on from a meeting, which are of its day and to another place. The article is of Friday.
func TestWentOn(t *testing.T) {
	const met = "OSLO, April 11 - Danish Foreign Minister Ida Holm met Norwegian President Nils Dahl on Thursday. "
	const talks, visit = "TALKS HELD 2025-04-10 Oslo: Ida Holm, Nils Dahl/HOST", "VISIT HELD 2025-04-10 Sweden: Ida Holm, Sweden/HOST"
	checkTold(t, met+"After meeting Dahl, Holm flew to Sweden.", talks, visit)
	checkTold(t, met+"After the talks Holm left for Sweden.", talks, visit)
	checkTold(t, met+"She travelled to Sweden after meeting Dahl.", talks, visit)
	checkTold(t, met+"She later flew to Sweden.", talks, visit)
	checkTold(t, met+"Cod was dear. Herring was dear, too. It rained. After meeting Dahl, Holm flew to Sweden.", talks, visit)
	checkTold(t, met+"She flew to Sweden after the meeting.", talks, visit)
	checkTold(t, met+"She flew to Oslo after months of hostility.", talks)
}

// TestAfterATrip tells of a journey that follows a trip, which is not what it is made for.
func TestAfterATrip(t *testing.T) {
	const quito = "VISIT PLANNED 2025-04-13 Quito: Ida Holm, Ecuador/HOST"
	checkTold(t, "Danish Foreign Minister Ida Holm will fly to Quito on Sunday after a week-long trip to Chile.", quito, "VISIT HELD - Chile: Ida Holm, Chile/HOST")
	checkTold(t, "Danish Foreign Minister Ida Holm will fly to Quito on Sunday, after having completed a trip to Chile.", quito, "VISIT HELD - Chile: Ida Holm, Chile/HOST")
	checkTold(t, "Danish Foreign Minister Ida Holm will fly to Quito on Sunday on a trip.", quito)
}
