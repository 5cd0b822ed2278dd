package extract

import "testing"

// TestStations sees how far a meeting has come where that is told behind an aside, with another verb, or by what waits for it.
func TestStations(t *testing.T) {
	const pair = "TALKS HELD - -: Norway, Chile"
	checkEach(t, []telling{
		{"two verbs under one that tells of plans", "Kari Lund, Norway's foreign minister, was expected to address parliament and meet Peruvian President Luis Soto in Lima.",
			"TALKS PLANNED - Lima: Kari Lund, Luis Soto/HOST"},
		{"two verbs under a wish", "Kari Lund, Norway's foreign minister, wants to address parliament and meet Peruvian President Luis Soto in Lima.",
			"TALKS PROPOSED - Lima: Kari Lund, Luis Soto/HOST"},
		{"two verbs of what was done", "Kari Lund, Norway's foreign minister, flew to Lima to address parliament and meet Peruvian President Luis Soto.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto/HOST"},
		{"before an arrival", "Chilean Foreign Minister Luis Soto will visit Oslo in May. Before Soto's arrival in Oslo, Norwegian Defence Minister Kari Lund will fly to Quito.",
			"VISIT PLANNED 2025-05 Oslo: Luis Soto, Norway/HOST\nVISIT PLANNED - Quito: Kari Lund, Ecuador/HOST"},
		{"in progress", "Ministers of Norway and Chile met in Lima on Friday. The meeting was still in progress at noon.", "TALKS ONGOING 2025-04-11 Lima: Norway, Chile"},
		{"progress of another kind", "Ministers of Norway and Chile met in Lima on Monday. The meeting was in difficulty and made no progress.", "TALKS HELD 2025-04-07 Lima: Norway, Chile"},
		{"what it has still to do", "Norwegian Foreign Minister Kari Lund told a meeting of trade ministers in Lima that prices must fall. The meeting, attended by ministers, bankers and others, will review aid.",
			"CONFERENCE ONGOING 2025-04-11 Lima: Kari Lund"},
		{"talks which broke up", "Diplomats did not appear to have left at the end of Norway's talks with Chile which broke up at noon.", pair},
		{"on a condition, with only", "Norwegian Foreign Minister Kari Lund says she will only visit Lima once the war has ended.", "VISIT PROPOSED - Lima: Kari Lund, Peru/HOST"},
		{"only, and no condition", "Norwegian Foreign Minister Kari Lund will only visit Lima on Monday.", "VISIT PLANNED 2025-04-14 Lima: Kari Lund, Peru/HOST"},
	})
}

// TestTalksBeforeAccords gives the talks that an accord came of the parties of that.
func TestTalksBeforeAccords(t *testing.T) {
	const agreed = "Norway and Chile reached an agreement on cod. "
	checkEach(t, []telling{
		{"followed", agreed + "The agreement, which followed talks in Bergen last week, lets quotas rise.", "NEGOTIATION HELD 2025-03-31/2025-04-06 Bergen: Norway/HOST, Chile"},
		{"came after", agreed + "The accord, which came after talks in Lima in March, cuts quotas.", "NEGOTIATION HELD 2025-03 Lima: Norway, Chile"},
		{"of others", agreed + "The accord followed talks in Lima in March between Peru and Iran.",
			"NEGOTIATION HELD - -: Norway, Chile\nNEGOTIATION HELD 2025-03 Lima: Peru/HOST, Iran"},
		{"of no accord", agreed + "The storm, which followed talks in Lima in March, sank boats.", "NEGOTIATION HELD - -: Norway, Chile"},
	})
}

// TestOwnOrgans knows the meetings of those who run a state, a firm or a bank from those of several parties.
func TestOwnOrgans(t *testing.T) {
	checkNone(t,
		"Luis Soto, president of Chile's central bank, said at a meeting of the bank's board of directors on Monday that he would go.",
		"Chilean President Luis Soto will hold the weekly meeting of Chile's cabinet in Lima on Monday.",
		"Kari Lund, chairman of Nansen Corp, told a conference in Lima on Monday that prices would fall.",
	)
	checkEach(t, []telling{
		{"a board of states", "Norwegian Foreign Minister Kari Lund addressed a meeting of the European Union's executive board in Lima on Monday.",
			"CONFERENCE HELD 2025-04-07 Lima: European Union, Kari Lund"},
		{"a minister at a conference", "Norwegian Foreign Minister Kari Lund told a conference in Lima on Monday that prices would fall.", "CONFERENCE HELD 2025-04-07 Lima: Kari Lund"},
	})
}

// TestCrowdsToldBySpeakers opens the meeting of many at which somebody speaks.
func TestCrowdsToldBySpeakers(t *testing.T) {
	const carney = "BALI, March 24 - Norwegian Trade Minister Kari Lund said prices should rise. "
	checkEach(t, []telling{
		{"delegates", carney + "She told guests at an informal meeting of farm ministers that output must fall.", "CONFERENCE HELD - BALI: Kari Lund"},
		{"the meeting itself", carney + "She told the meeting of trade ministers that output must fall.", "CONFERENCE HELD - BALI: Kari Lund"},
		{"and no talks of two", carney + "She told the meeting of trade ministers that bilateral negotiations between Norway and Chile go well.",
			"CONFERENCE HELD - BALI: Kari Lund\nNEGOTIATION ONGOING - -: Norway, Chile"},
		{"of villagers", carney + "She told the meeting of villagers that output must fall.", ""},
	})
}

// TestTalksBeforeJourneys reads where somebody had talks who then went elsewhere.
func TestTalksBeforeJourneys(t *testing.T) {
	const lund = "Norwegian Trade Minister Kari Lund "
	checkEach(t, []telling{
		{"lands", lund + "is on a visit to Ecuador after meetings in Chile and Peru.",
			"VISIT ONGOING - Ecuador: Kari Lund, Ecuador/HOST\nTALKS HELD - Chile: Kari Lund, Chile/HOST\nTALKS HELD - Peru: Kari Lund, Peru/HOST"},
		{"parts of the world, and bodies", lund + "is on a visit to Ecuador after discussions in North and South America and the EU.",
			"VISIT ONGOING - Ecuador: Kari Lund, Ecuador/HOST\nTALKS HELD - South America: Kari Lund\nTALKS HELD - -: Kari Lund, EU/HOST"},
		{"cities", lund + "arrived in Quito on Monday after talks in Lima and Caracas.",
			"VISIT HELD 2025-04-07 Quito: Kari Lund, Ecuador/HOST\nTALKS HELD - Lima: Kari Lund, Peru/HOST\nTALKS HELD - Caracas: Kari Lund, Venezuela/HOST"},
		{"one city", lund + "arrived in Quito on Monday after talks in Lima.", "VISIT HELD 2025-04-07 Quito: Kari Lund, Ecuador/HOST\nTALKS HELD - Lima: Kari Lund"},
		{"what is no other place", lund + "arrived in Quito on Monday after talks in Lima, the capital of Peru.",
			"VISIT HELD 2025-04-07 Quito: Kari Lund, Ecuador/HOST\nTALKS HELD - Lima: Kari Lund"},
		{"with whom", lund + "flew home after talks with Peruvian President Luis Soto in Lima and Santiago.", "TALKS HELD - Lima: Kari Lund, Luis Soto/HOST"},
		{"where it leads is told behind it", lund + "arrived on Monday after a brief stopover in Lima.", "VISIT HELD - Lima: Kari Lund, Peru/HOST"},
	})
}
