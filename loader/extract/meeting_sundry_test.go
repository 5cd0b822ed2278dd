package extract

import "testing"

func TestMediators(t *testing.T) {
	const held = "Norway and Sweden held talks in Geneva on Monday"
	const sides = "TALKS HELD 2025-04-07 Geneva: Norway, Sweden"
	for text, want := range map[string]string{
		held + ". Swiss Foreign Minister Urs Kern mediated between them.":                                          sides + ", Urs Kern/MEDIATOR",
		held + " under Swiss mediation.":                                                                           sides + ", Switzerland/MEDIATOR",
		held + ", after mediation by Chile.":                                                                       sides + ", Chile/MEDIATOR",
		held + ", after an invitation by Chile was withdrawn.":                                                     sides,
		held + ". The talks ended after mediation by Chile.":                                                       sides + ", Chile/MEDIATOR",
		held + ". “It is a start,” said Norway's chief negotiator, Anna Berg.":                                     sides + ", Anna Berg/HEAD",
		held + ". “It is a start,” said Chile's chief negotiator, Anna Berg.":                                      sides,
		held + ". Urs Kern declined to mediate.":                                                                   sides,
		held + ". The Norwegian delegation was led by Anna Berg and the Swedish one by Carl Lund.":                 sides + ", Anna Berg/HEAD, Carl Lund/HEAD",
		held + ". The Norwegian delegation was led by Foreign Minister Anna Berg and Sweden's by envoy Carl Lund.": sides + ", Anna Berg/HEAD, Carl Lund/HEAD",
	} {
		checkTold(t, text, want)
	}
}

func TestSignatures(t *testing.T) {
	const ministers = "Norway's fisheries minister, Anna Berg, and her Swedish counterpart, Carl Lund, "
	const both = "CEREMONY HELD 2025-04-07 Oslo: Anna Berg/HOST, Carl Lund"
	for text, want := range map[string]string{
		ministers + "put their names to a treaty in Oslo on Monday.":                                         both,
		"Norway and Sweden on Monday signed a pact on fish. " + ministers + "signed it in Oslo.":             "CEREMONY HELD 2025-04-07 Oslo: Norway/HOST, Sweden, Anna Berg/HOST, Carl Lund",
		"Norway and Sweden on Monday signed a pact on fish. " + ministers + "put their names to it in Oslo.": "CEREMONY HELD 2025-04-07 Oslo: Norway/HOST, Sweden, Anna Berg/HOST, Carl Lund",
	} {
		checkTold(t, text, want)
	}
	checkTold(t, ministers+"put their names to a letter.")
	checkTold(t, "The letter was long. "+ministers+"signed it.")
}

func TestDenials(t *testing.T) {
	const reported = "Norwegian Foreign Minister Espen Lund met Swedish envoy Karl Berg in Visby on April 7, Dagen reported. "
	const parties = " 2025-04-07 Visby: Espen Lund, Karl Berg/HOST"
	for text, want := range map[string]string{
		reported + "Lund denied that he had met Berg.":                   "TALKS REFUSED" + parties,
		reported + "Lund denied meeting Berg.":                           "TALKS REFUSED" + parties,
		reported + "The meeting did not take place, Lund said.":          "TALKS REFUSED" + parties,
		reported + "Lund did not deny that he had met Berg.":             "TALKS HELD" + parties,
		reported + "Lund denied that they had discussed a truce.":        "TALKS HELD" + parties,
		reported + "Berg, who denies the charges, met Lund for an hour.": "TALKS HELD" + parties,
	} {
		checkTold(t, text, want)
	}
	checkTold(t, "The Labour Party said that it would call Foreign Minister Espen Lund before parliament.")
}

func TestRowsOfRounds(t *testing.T) {
	for _, text := range []string{
		"Norway and Sweden held a third round of talks in Oslo on April 7. The first round was held in Bergen on March 5. The second round was held in Malmo on March 21.",
		"Norway and Sweden held a third round of talks in Oslo on April 7. The first round was held in Bergen on March 5. At the second, in Malmo on March 21, they agreed on a map.",
	} {
		checkTold(t, text, "TALKS HELD 2025-04-07 Oslo: Norway/HOST, Sweden", "TALKS HELD 2025-03-05 Bergen: Norway/HOST, Sweden", "TALKS HELD 2025-03-21 Malmo: Norway, Sweden/HOST")
	}
}

func TestNewDays(t *testing.T) {
	for text, want := range map[string]string{
		"A summit of Norway and Sweden that was planned for next week has been postponed until November 12.": "SUMMIT CANCELLED 2025-11-12 -: Norway, Sweden",
		"Norwegian Prime Minister Anna Berg was to have met Swedish Prime Minister Carl Lund in Oslo.":       "SUMMIT CANCELLED - Oslo: Anna Berg/HOST, Carl Lund",
		"Talks between Norway and Sweden, planned for Monday, were put off until Thursday.":                  "TALKS CANCELLED 2025-04-17 -: Norway, Sweden",
		"Talks between Norway and Sweden have been postponed from next week to November 12.":                 "TALKS CANCELLED 2025-11-12 -: Norway, Sweden",
	} {
		checkTold(t, text, want)
	}
}

func TestTwoOfOnePost(t *testing.T) {
	checkTold(t, "Norway and Sweden count cod. Norwegian Fisheries Minister Anna Berg learned in May that she would deal with Swedish Fisheries Minister Carl Lund. The two ministers met in Oslo on Monday.",
		"TALKS HELD 2025-04-07 Oslo: Anna Berg/HOST, Carl Lund")
}
