package extract

import "testing"

// TestWithRoles reads whom "with" brings in as one who mediates, receives or has the chair.
func TestWithRoles(t *testing.T) {
	const held = "Norway and Peru held talks in Geneva on Monday"
	const sides = "TALKS HELD 2025-04-07 Geneva: Norway, Peru"
	checkRows(t, [][2]string{
		{held + " with Swiss envoy Urs Kern as mediator.", sides + ", Urs Kern/MEDIATOR"},
		{held + ", with Swiss envoy Urs Kern acting as mediator.", sides + ", Urs Kern/MEDIATOR"},
		{held + ", with Oman mediating.", sides + ", Oman/MEDIATOR"},
		{held + " with Urs Kern in the chair.", sides + ", Urs Kern/HEAD"},
		{"Mayor Anna Berg and union leader Carl Lund met on Thursday with a conciliator, Joan Kern, in the chair.", "TALKS HELD 2025-04-10 -: Anna Berg, Carl Lund, Joan Kern/MEDIATOR"},
	})
}

// TestSaidInCalls reads with whom something is discussed or agreed in a call or at a meeting.
func TestSaidInCalls(t *testing.T) {
	const both = "CALL HELD 2025-04-06 -: Kari Lund, Luis Soto"
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund discussed the crisis with Peruvian President Luis Soto in a phone call on Sunday.", both},
		{"Norwegian Prime Minister Kari Lund raised the matter with Peruvian President Luis Soto during a video call on Sunday.", both},
		{"Norwegian Prime Minister Kari Lund and Peruvian President Luis Soto agreed in a call on Sunday to share data.", both},
		{"Norwegian Prime Minister Kari Lund agreed with Peruvian President Luis Soto in a call on Sunday to share data.", both},
		{"Norwegian Prime Minister Kari Lund raised the matter with Peruvian President Luis Soto at a meeting in Lima on Monday.", "SUMMIT HELD 2025-04-07 Lima: Kari Lund, Luis Soto/HOST"},
	})
}

// TestDelegationsReceived reads who receives a delegation, and who leads it.
func TestDelegationsReceived(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund received a delegation of fishermen in Oslo on Monday.", "TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST"},
		{"Norwegian Prime Minister Kari Lund received a delegation led by Ana Diaz in Oslo on Monday.", "TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, Ana Diaz/HEAD"},
		{"Norwegian Prime Minister Kari Lund met a delegation led by Peruvian Finance Minister Ana Diaz in Oslo on Monday.",
			"TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, Ana Diaz/HEAD, Peru"},
	})
}

// TestBothCountries takes "both countries" for states, though it was their leaders who were told of.
func TestBothCountries(t *testing.T) {
	const met = "Norwegian Prime Minister Kari Lund met Peruvian President Luis Soto in Geneva on Wednesday. "
	checkTold(t, met+"In the spring of 2023, delegations from both countries gathered at the Swiss resort of Montreux.",
		"SUMMIT HELD 2025-04-09 Geneva: Kari Lund, Luis Soto", "TALKS HELD 2023-21 Montreux: Norway, Peru")
}

// TestWhoIsNotMeant reads whom a post or pronoun does not stand for.
func TestWhoIsNotMeant(t *testing.T) {
	checkRows(t, [][2]string{
		{"Tribal elders met the leader of an armed group on Sunday. Norwegian Prime Minister Kari Lund spoke of Peru's leader, Luis Soto.", ""},
		{"Norwegian Prime Minister Kari Lund spoke. The case is that of the former mayor, Luis Soto, who said that he had met a lobbyist, Carl Vik, in Lima in May.",
			"TALKS HELD 2024-05 Lima: Luis Soto, Carl Vik"},
		{"Norwegian Prime Minister Kari Lund met Peruvian President Luis Soto in Lima on Saturday. A meeting between Lund and Chilean President Ana Diaz has been discussed for years. Peruvian Foreign Minister Eva Ruiz, who attended the talks, called them frank.",
			"TALKS HELD 2025-04-05 Lima: Kari Lund, Luis Soto/HOST, Eva Ruiz/HOST\nSUMMIT PROPOSED - -: Kari Lund, Ana Diaz"},
	})
}

// TestSeparateMeetings tells one meeting of each of those who are met one by one, be there one or several who meet them.
func TestSeparateMeetings(t *testing.T) {
	checkTold(t, "Norwegian Prime Minister Kari Lund and Danish Prime Minister Bo Vik held separate meetings with Peruvian President Luis Soto and Chilean President Ana Diaz on Monday.",
		"SUMMIT HELD 2025-04-07 -: Kari Lund, Bo Vik, Luis Soto", "SUMMIT HELD 2025-04-07 -: Kari Lund, Bo Vik, Ana Diaz")
}

// TestCapitals takes the capital of a state for the city that it is.
func TestCapitals(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund flew into the Peruvian capital on Tuesday.", "VISIT HELD 2025-04-08 Lima: Kari Lund, Peru/HOST"},
		{"Norwegian Prime Minister Kari Lund flew to the South Sudanese capital on Tuesday.", "VISIT HELD 2025-04-08 Juba: Kari Lund, South Sudan/HOST"},
		{"Norwegian Prime Minister Kari Lund met Chilean President Ana Diaz in the capital of Peru on Tuesday.", "SUMMIT HELD 2025-04-08 Lima: Kari Lund, Ana Diaz"},
	})
}

// TestChairing reads who is told to have the chair just now, of a meeting of many, too.
func TestChairing(t *testing.T) {
	checkTold(t, "Pacific ministers opened a three-day meeting in Nadi on Thursday. Fijian minister Adi Naulu is chairing the talks.",
		"CONFERENCE ONGOING 2025-04-10/2025-04-12 Nadi: Adi Naulu/HEAD")
}

// TestEachOther reads those who see each other, and what two agree to do by a day, which is not the day of their meeting.
func TestEachOther(t *testing.T) {
	const met = "SUMMIT HELD 2025-04-11 Lima: Kari Lund, Luis Soto/HOST"
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund and Peruvian President Luis Soto last saw each other in Lima in May 2019.", "SUMMIT HELD 2019-05 Lima: Kari Lund, Luis Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund met Peruvian President Luis Soto in Lima on Friday. Both sides agreed to withdraw weapons by Sunday, officials said.", met},
		{"Norwegian Prime Minister Kari Lund chaired talks between Peru and Chile in Oslo on Monday.", "TALKS HELD 2025-04-07 Oslo: Peru, Chile, Kari Lund/HEAD"},
	})
}

// TestGuestsAndTrios reads who is meant by "her guest", "his host", "the visiting minister", "the trio" and "all three".
func TestGuestsAndTrios(t *testing.T) {
	const received = "Norwegian Prime Minister Kari Lund received Peruvian Foreign Minister Luis Soto in Oslo on Monday. "
	const talks = "TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto"
	const hosted = "Norwegian Prime Minister Kari Lund hosted Danish Prime Minister Bo Vik and Peruvian President Luis Soto in Oslo on Monday. "
	const three = "SUMMIT HELD 2025-04-07 Oslo: Kari Lund/HOST, Bo Vik, Luis Soto\nSUMMIT PLANNED 2025-06 Lima: Kari Lund, Bo Vik, Luis Soto/HOST"
	checkRows(t, [][2]string{
		{received + "Her guest will meet King Olav on Tuesday.", talks + "\nTALKS PLANNED 2025-04-15 -: Luis Soto, Olav"},
		{received + "The visitor will meet King Olav on Tuesday.", talks + "\nTALKS PLANNED 2025-04-15 -: Luis Soto, Olav"},
		{received + "The visiting minister will meet King Olav on Tuesday.", talks + "\nTALKS PLANNED 2025-04-15 -: Luis Soto, Olav"},
		{received + "Soto and his host will meet King Olav on Tuesday.", talks + "\nTALKS PLANNED 2025-04-15 -: Luis Soto, Kari Lund, Olav"},
		{hosted + "The trio will meet again in Lima in June.", three},
		{hosted + "All three will meet again in Lima in June.", three},
		{"The Norwegian delegation, headed by Kari Lund, and the Peruvian side, led by Luis Soto, met in Geneva on Monday.",
			"TALKS HELD 2025-04-07 Geneva: Norway, Peru, Kari Lund/HEAD, Luis Soto/HEAD"},
	})
}
