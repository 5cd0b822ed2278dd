package extract

import "testing"

// TestDigests keeps the items of a digest apart: who is named in one takes no part in what another tells.
func TestDigests(t *testing.T) {
	checkEach(t, []telling{
		{"under datelines", "LIMA, April 11 - Peruvian President Rosa Quispe will go to Santiago next month to meet Chilean President Diego Paz.\nOSLO - Norwegian Prime Minister Kari Lund opened a hospital. The prime minister was in high spirits after the talks.\nQUITO, April 11 - Ecuadorean Foreign Minister Luis Soto held talks with his Bolivian counterpart, Ana Roca.",
			"SUMMIT PLANNED 2025-05 Santiago: Rosa Quispe, Diego Paz/HOST\nTALKS HELD - Quito: Luis Soto/HOST, Ana Roca"},
		{"the last day of the datelines is that of the digest", "LIMA, April 9 - Peruvian President Rosa Quispe opened a hospital.\nQUITO, April 11 - Ecuadorean Foreign Minister Luis Soto met his Bolivian counterpart, Ana Roca, on Friday.",
			"TALKS HELD 2025-04-11 Quito: Luis Soto/HOST, Ana Roca"},
		{"an office that stands bare is that of the land of the dateline", "OSLO - Norwegian Prime Minister Kari Lund spoke of fish.\nLIMA - The visitor, Chilean Foreign Minister Diego Paz, was received by President Rosa Quispe.",
			"TALKS HELD - Lima: Diego Paz, Rosa Quispe/HOST"},
		{"but a list of what states think is one story", "OSLO - Norwegian Prime Minister Kari Lund met Chilean President Diego Paz in Lima on Monday. They disagreed.\nPERU - The president said the meeting was useless.\nCHILE - The leaders met for an hour, officials said.",
			"SUMMIT HELD 2025-04-07 Lima: Kari Lund, Diego Paz"},
	})
}

// TestWeeksAhead gives what a diary tells its entry's day and place.
func TestWeeksAhead(t *testing.T) {
	const monday = "Monday, April 14\n- LIMA: Peruvian President Rosa Quispe hosts Chilean President Diego Paz.\n"
	const tuesday = "Tuesday, April 15\n- OSLO: Norwegian Prime Minister Kari Lund meets Danish Prime Minister Bo Vik online.\n- QUITO: Trial of a former minister opens.\n"
	const met = "SUMMIT PLANNED 2025-04-14 Lima: Rosa Quispe/HOST, Diego Paz"
	checkEach(t, []telling{
		{"under lines that are but a day", "The week ahead\n" + monday + tuesday, met + "\nCALL PLANNED 2025-04-15 -: Kari Lund, Bo Vik"},
		{"a day alone is that of the paper", "April 11, 2025\nPeruvian President Rosa Quispe met Chilean President Diego Paz in Lima.", "SUMMIT HELD - Lima: Rosa Quispe/HOST, Diego Paz"},
		{"day and place in one line", "April 14 - LIMA - Peruvian President Rosa Quispe hosts Chilean President Diego Paz.", met},
	})
}

// TestOtherDatelines reads the city that an article was sent from where it is told in other ways.
func TestOtherDatelines(t *testing.T) {
	const met = "Norwegian Prime Minister Kari Lund met Peruvian President Luis Soto on Friday."
	for _, line := range []string{"Oslo: ", "Oslo | ", "Oslo (Own Report) - "} {
		checkTold(t, line+met, "SUMMIT HELD 2025-04-11 Oslo: Kari Lund/HOST, Luis Soto")
	}
	checkTold(t, "Norway: "+met, "SUMMIT HELD 2025-04-11 -: Kari Lund, Luis Soto")
}

// TestDigestsOfAWeek takes what a digest tells of the days that it sums up for what happened where its items were sent from, and bare
// offices for those of that land.
func TestDigestsOfAWeek(t *testing.T) {
	checkTold(t, "LIMA - Peruvian President Rosa Quispe received Chilean President Diego Paz on Saturday.\nMEXICO CITY - Foreign Secretary Alma Rivas flew to Washington on Thursday to meet her U.S. counterpart, Dean Holm.",
		"SUMMIT HELD 2025-04-05 Lima: Rosa Quispe/HOST, Diego Paz", "TALKS HELD 2025-04-10 Washington: Alma Rivas, Dean Holm/HOST")
}

// TestYearsOverEntries gives the entries of a chronology the year that stands on a line over them.
func TestYearsOverEntries(t *testing.T) {
	const march = "March 4: Peruvian President Rosa Quispe meets Chilean President Diego Paz in Lima.\n"
	const june = "June 5: Paz receives Quispe in Santiago.\n"
	checkEach(t, []telling{
		{"over entries", "2018\n" + march + "2021\n" + june,
			"SUMMIT HELD 2018-03-04 Lima: Rosa Quispe/HOST, Diego Paz\nSUMMIT HELD 2021-06-05 Santiago: Diego Paz/HOST, Rosa Quispe"},
		{"a number alone is none", "2018\n" + march, "SUMMIT HELD 2025-03-04 Lima: Rosa Quispe/HOST, Diego Paz"},
	})
}

// TestStarredDiaries reads the entries of a diary whose datelines stand behind stars, and until when what they tell of lasts.
func TestStarredDiaries(t *testing.T) {
	checkTold(t, "MONDAY, APRIL 14\n** PARIS - French Foreign Minister Luc Morel hosts his Spanish counterpart, Ines Robles.\nTOKYO - Markets closed.\n"+
		"TUESDAY, APRIL 15\n** VIENNA - Annual conference of the International Atomic Energy Agency (to April 18).\n",
		"TALKS PLANNED 2025-04-14 Paris: Luc Morel/HOST, Ines Robles", "CONFERENCE PLANNED 2025-04-15/2025-04-18 Vienna: International Atomic Energy Agency")
}

// TestNextGathering takes the next gathering for one of the body that gathers, and not of two who met beside it.
func TestNextGathering(t *testing.T) {
	checkTold(t, "The European Union summit in Lima ended on Monday. Norwegian Prime Minister Kari Lund had breakfast with Danish Prime Minister Bo Vik on Monday. The next gathering will be held in Quito in 2026.",
		"SUMMIT HELD 2025-04-07 Lima: European Union", "SUMMIT HELD 2025-04-07 -: Kari Lund, Bo Vik", "CONFERENCE PLANNED 2026 Quito: European Union")
	checkTold(t, "Norwegian Foreign Minister Kari Lund saw the Chilean foreign minister, Diego Paz, in Lima on Monday.", "TALKS HELD 2025-04-07 Lima: Kari Lund, Diego Paz")
}
