package extract

import "testing"

// Subjects that distance alone would miss, and those it finds that the tree must not undo.
func TestSubjectsByTree(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a verb far from its subject", "Norwegian President Kari Lund, whose party lost the vote in a city that has seen weeks of strikes and marches, met Chilean President Luis Soto on Tuesday.",
			"SUMMIT HELD 2025-04-08 -: Kari Lund, Luis Soto"},
		{"the one who is wanted to come, not who wants it", "Norwegian President Kari Lund wants Peru and Chile to begin talks in Quito in May.",
			"TALKS PROPOSED 2025-05 Quito: Peru, Chile"},
		{"a verb after its adverbial", "Norwegian Foreign Minister Kari Lund will next week visit Chile.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund, Chile/HOST"},
		{"a participle between commas", "Chilean President Luis Soto, meeting Norwegian President Kari Lund in Oslo, said the deal was close.",
			"SUMMIT HELD - Oslo: Luis Soto, Kari Lund/HOST"},
		{"what a sentence begins with", "At a meeting in Brussels on Monday, European Union foreign ministers agreed on fish.",
			"TALKS HELD 2025-04-07 Brussels: European Union"},
		{"who speaks after talks", "Chilean President Luis Soto returned to Santiago on Tuesday after three days of talks in Lima.",
			"TALKS HELD 2025-04-08 Lima: Luis Soto"},
	} {
		t.Run(c.why, func(t *testing.T) { checkTold(t, c.text, c.want) })
	}
}

func TestMeetingsWithoutAMeetingsWord(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a journey", "Norwegian Foreign Minister Kari Lund flew to Santiago on Monday.",
			"VISIT HELD 2025-04-07 Santiago: Kari Lund, Chile/HOST"},
		{"a journey home is none", "Norwegian Foreign Minister Kari Lund flew to Oslo on Monday.", ""},
		{"nobody in office is none", "The novelist Kari Lund flew to Santiago on Monday.", ""},
		{"testimony", "Norwegian Foreign Minister Kari Lund testified on Tuesday before the Senate Fisheries Committee.",
			"CONFERENCE HELD 2025-04-08 -: Kari Lund, Senate Fisheries Committee"},
		{"a speech to an assembly", "Chilean President Luis Soto addressed the U.N. General Assembly on Tuesday.",
			"CONFERENCE HELD 2025-04-08 -: Luis Soto, U.N. General Assembly"},
		{"a call by the verb", "Norwegian President Kari Lund called Chilean President Luis Soto on Monday.",
			"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"to call a name is none", "Norwegian President Kari Lund called Chilean President Luis Soto a good neighbour.", ""},
		{"on the phone", "Norwegian President Kari Lund has been on the phone with Chilean President Luis Soto.",
			"CALL HELD - -: Kari Lund, Luis Soto"},
		{"told in a call", "In a telephone call on Monday, Norwegian President Kari Lund told Chilean President Luis Soto that the offer stood.",
			"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"discussed with", "Norwegian Foreign Minister Kari Lund discussed fish with Chilean President Luis Soto on Monday.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"a body by itself", "The Arab League will convene in Cairo on Monday.", "CONFERENCE PLANNED 2025-04-14 Cairo: Arab League"},
		{"an invitation", "Chilean President Luis Soto invited Norwegian Foreign Minister Kari Lund to Santiago.",
			"VISIT PROPOSED - Santiago: Kari Lund, Luis Soto/HOST"},
		{"the word told alone is none", "Chilean President Luis Soto told reporters on Tuesday that the road was open.", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			if c.want == "" {
				checkTold(t, c.text)
				return
			}
			checkTold(t, c.text, c.want)
		})
	}
}

func TestPlacesAndStatusMore(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"at a seat of government", "Chilean President Luis Soto met Norwegian President Kari Lund at the White House on Tuesday.",
			"SUMMIT HELD 2025-04-08 Washington: Luis Soto, Kari Lund"},
		{"just begun", "Peru and Chile began talks in Quito on Thursday.", "TALKS ONGOING 2025-04-10 Quito: Peru, Chile"},
		{"begun long ago", "Peru and Chile began talks in Quito on March 3.", "TALKS HELD 2025-03-03 Quito: Peru, Chile"},
		{"waited for", "The sum could change once Kari Lund and Luis Soto meet in Quito.", "TALKS PLANNED - Quito: Kari Lund, Luis Soto"},
		{"a summit that nobody is named at", "Oil prices will rise before the summit in Quito in May, Norwegian bankers said.", "SUMMIT PLANNED 2025-05 Quito: "},
		{"the host's verb is no other meeting", "On Wednesday, Oman hosted a second round of peace talks between Peru and Chile.",
			"NEGOTIATION HELD 2025-04-09 -: Peru, Chile, Oman/HOST"},
	} {
		t.Run(c.why, func(t *testing.T) { checkTold(t, c.text, c.want) })
	}
}
