package extract

import "testing"

// TestGathered tells of those who gather, are called together, or are seen together, in ways that name
// one party or neither.
func TestGathered(t *testing.T) {
	const visit = "Swedish Prime Minister Karl Lund is visiting Oslo. "
	checkEach(t, []telling{
		{"invited to a briefing", "Norwegian senators have been invited to Lima on Wednesday for a classified briefing, an aide said.",
			"CONFERENCE PLANNED 2025-04-16 Lima: Norway"},
		{"a briefing told by who gives it", "The briefing will be conducted by Norwegian Defence Minister Anna Berg and General Espen Vik in Oslo on Monday.",
			"CONFERENCE PLANNED 2025-04-14 Oslo: Anna Berg, Espen Vik"},
		{"at the bedside", "Norwegian President Anna Berg visited the injured officers in hospital on Monday.", "TALKS HELD 2025-04-07 -: Anna Berg"},
		{"a body that convenes", "The IOC convened on Sunday to consider throwing Norway out of the Games.", "CONFERENCE HELD 2025-04-06 -: IOC"},
		{"those without a name who convene", "Aid donors will convene in Oslo on June 6.", "CONFERENCE PLANNED 2025-06-06 Oslo: aid donors"},
		{"a conference call with officials", "Norwegian Interior Minister Espen Vik convened a conference call with local election officials on April 3.",
			"CALL HELD 2025-04-03 -: Espen Vik/HOST"},
		{"a summit with a capital", "Participants attend the NATO Summit in Warsaw, Poland, July 8, 2016.", "SUMMIT HELD 2016-07-08 Warsaw: NATO"},
		{"facing the press together", visit + "Norwegian President Anna Berg, right, and Swedish Prime Minister Karl Lund hold a joint news conference in Oslo, April 11, 2025.",
			"VISIT ONGOING - Oslo: Karl Lund, Anna Berg/HOST"},
		{"facing the press with another", visit + "Norwegian President Anna Berg and Danish Prime Minister Lars Dahl held a joint news conference in Oslo.",
			"VISIT ONGOING - Oslo: Karl Lund, Norway/HOST"},
		{"the one of that day", "Norwegian President Anna Berg met Swedish Prime Minister Karl Lund in Oslo on Wednesday. The room was hot. Berg spoke to reporters after a meeting at the palace in Oslo, April 9, 2025.",
			"SUMMIT HELD 2025-04-09 Oslo: Anna Berg/HOST, Karl Lund"},
	})
	for _, text := range []string{
		"Norwegian reporters were invited to Oslo on Wednesday for a press briefing.",
		"The Supreme Court convened on Monday.",
		"Norwegian President Anna Berg visited the victims' graves.",
		"Norwegian President Anna Berg and Swedish Prime Minister Karl Lund held a joint news conference.",
	} {
		checkTold(t, text)
	}
}

// TestPostsInThePlural takes those for "the ambassadors" who are some.
func TestPostsInThePlural(t *testing.T) {
	checkTold(t, "Norwegian Defence Minister Anna Berg, Finance Minister Espen Vik and Justice Minister Ola Ness met Swedish Prime Minister Karl Lund on Monday. The harbour was closed. The call was made just before meeting the ambassadors on Tuesday.",
		"TALKS HELD 2025-04-07 -: Anna Berg, Espen Vik, Ola Ness, Karl Lund")
}

// TestDeniedWithAnother keeps apart the meeting that took place and the one that is denied.
func TestDeniedWithAnother(t *testing.T) {
	checkTold(t, "Norwegian Foreign Minister Anna Berg met Swedish envoy Karl Lund on Monday. Berg denied that she had met the rebels.",
		"TALKS HELD 2025-04-07 -: Anna Berg, Karl Lund", "TALKS REFUSED - -: Anna Berg, rebels")
}

// TestJourneyToBrief goes abroad for what is no meeting's word, whoever else went somewhere.
func TestJourneyToBrief(t *testing.T) {
	checkTold(t, "Norwegian Foreign Minister Ola Ness will fly to Geneva on Sunday to brief the UN High Commissioner for Refugees, who visited Oslo in March.",
		"VISIT PLANNED 2025-04-13 Geneva: Ola Ness, Switzerland/HOST", "VISIT HELD 2025-03 Oslo: UN High Commissioner for Refugees, Norway/HOST")
	checkTold(t, "A visit to Stockholm by Norwegian President Anna Berg has been pencilled in for May.", "VISIT PLANNED - Stockholm: Anna Berg, Sweden/HOST")
}

// TestCountedLands takes nobody for the host who was but spoken of before lands that are counted.
func TestCountedLands(t *testing.T) {
	checkTold(t, "The Nordic Council held a meeting on roads with Sweden in September. Norwegian Prime Minister Kari Lund said she would deliver that message during a visit to three Latin American countries.",
		"TALKS HELD 2024-09 -: Nordic Council, Sweden")
	checkTold(t, "The Security Council asked Kari Lund to prepare a report following a meeting on Africa held in September. Lund said she would deliver that message during a visit to two African countries _ Kenya and Tanzania _ starting Wednesday.",
		"TALKS HELD 2024-09 -: Security Council", "VISIT PLANNED 2025-04-16/.. Kenya: Kari Lund, Kenya/HOST", "VISIT PLANNED 2025-04-16/.. Tanzania: Kari Lund, Tanzania/HOST")
}
