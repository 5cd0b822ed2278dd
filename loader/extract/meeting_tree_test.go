package extract

import "testing"

// Subjects that distance alone would miss, and those it finds that the tree must not undo.
func TestSubjectsByTree(t *testing.T) {
	checkEach(t, []telling{
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
			"TALKS HELD 2025-04-06/2025-04-08 Lima: Luis Soto"},
		{"what somebody says after talks told before is no talks of his own", "Norwegian President Kari Lund spoke after the talks in Quito on Monday.", ""},
		{"nor is a conference", "Norwegian President Kari Lund spoke after a conference in Quito on Monday.", ""},
		{"a verb written like its noun, in the plain form", "Norwegian ministers seldom visit Chile.",
			"VISIT HELD - Chile: Norway, Chile/HOST"},
		{"a verb written like the plural of its noun", "Norwegian Foreign Minister Kari Lund, in office since May, visits Chile on Monday.",
			"VISIT PLANNED 2025-04-14 Chile: Kari Lund, Chile/HOST"},
		{"a noun written like a verb of going", "Norwegian Foreign Minister Kari Lund praised bus stops in Lima.", ""},
	})
}

func TestMeetingsWithoutAMeetingsWord(t *testing.T) {
	checkEach(t, []telling{
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
		{"testimony, the noun", "The testimony of Norwegian Foreign Minister Kari Lund before the Senate Fisheries Committee on Tuesday was short.",
			"CONFERENCE HELD 2025-04-08 -: Kari Lund, Senate Fisheries Committee"},
		{"testimony to others about a body", "Norwegian Foreign Minister Kari Lund testified to the press about the Senate Fisheries Committee.", ""},
		{"a speech to a parliament", "Norwegian Foreign Minister Kari Lund addressed the Storting on Tuesday.",
			"CONFERENCE HELD 2025-04-08 -: Kari Lund, Storting"},
		{"a call, and what for", "Norwegian President Kari Lund called Chilean President Luis Soto to talk about fish.", "CALL HELD - -: Kari Lund, Luis Soto"},
		{"a call, and a bare weekday", "Norwegian President Kari Lund called Chilean President Luis Soto Monday.",
			"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"a call asked for", "Oman suggested that Norwegian President Kari Lund call Chilean President Luis Soto on Monday.",
			"CALL PROPOSED 2025-04-14 -: Kari Lund, Luis Soto"},
		{"calls to several", "Norwegian President Kari Lund on Monday made separate phone calls to Chilean President Luis Soto and Peruvian President Ana Ruiz.",
			"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto\nCALL HELD 2025-04-07 -: Kari Lund, Ana Ruiz"},
		{"a visitor", "Chilean bankers praised visiting Norwegian Foreign Minister Kari Lund in Santiago on Tuesday.",
			"VISIT ONGOING 2025-04-08 Santiago: Kari Lund, Chile/HOST"},
		{"who is visiting somebody", "Norwegian President Kari Lund is visiting Chilean President Luis Soto in Santiago.",
			"VISIT ONGOING - Santiago: Kari Lund, Luis Soto/HOST"},
		{"who is visiting a land", "Norwegian Foreign Minister Kari Lund is visiting Chile.", "VISIT ONGOING - Chile: Kari Lund, Chile/HOST"},
		{"a delegation's journey", "A Norwegian delegation flew to Santiago on Monday.", "VISIT HELD 2025-04-07 Santiago: Norway, Chile/HOST"},
		{"a journey to a meeting", "Norwegian Foreign Minister Kari Lund flew to Santiago on Monday to meet Peruvian President Luis Soto.",
			"TALKS HELD 2025-04-07 Santiago: Kari Lund, Luis Soto"},
		{"an arrival", "Norwegian Foreign Minister Kari Lund arrived in Santiago on Monday.", "VISIT HELD 2025-04-07 Santiago: Kari Lund, Chile/HOST"},
		{"a handshake", "Chilean President Luis Soto shook hands with Norwegian President Kari Lund in Oslo on Monday.",
			"SUMMIT HELD 2025-04-07 Oslo: Luis Soto, Kari Lund/HOST"},
		{"an invitation to talks", "Chilean President Luis Soto invited Norwegian Foreign Minister Kari Lund to Santiago for talks.",
			"TALKS PROPOSED - Santiago: Kari Lund, Luis Soto/HOST"},
		{"an invitation that does not say where", "Chilean President Luis Soto invited Norwegian Foreign Minister Kari Lund, who had never been to Santiago.", ""},
		{"the word told alone is none", "Chilean President Luis Soto told reporters on Tuesday that the road was open.", ""},
	})
}

func TestPlacesAndStatusMore(t *testing.T) {
	checkEach(t, []telling{
		{"at a seat of government", "Chilean President Luis Soto met Norwegian President Kari Lund at the White House on Tuesday.",
			"SUMMIT HELD 2025-04-08 Washington: Luis Soto, Kari Lund"},
		{"just begun", "Peru and Chile began talks in Quito on Thursday.", "TALKS ONGOING 2025-04-10/.. Quito: Peru, Chile"},
		{"begun long ago", "Peru and Chile began talks in Quito on March 3.", "TALKS HELD 2025-03-03 Quito: Peru, Chile"},
		{"the day's work", "Norwegian Foreign Minister Kari Lund will today visit Chile.", "VISIT PLANNED 2025-04-11 Chile: Kari Lund, Chile/HOST"},
		{"just begun, the talks before the verb", "Fresh talks began on Thursday between Peru and Chile in Quito.", "TALKS ONGOING 2025-04-10/.. Quito: Peru, Chile"},
		{"a meeting called by its seat of government", "Chilean President Luis Soto and Norwegian President Kari Lund held a Kremlin meeting on Tuesday.",
			"SUMMIT HELD 2025-04-08 Moscow: Luis Soto, Kari Lund"},
		{"inside a seat of government", "Chilean President Luis Soto met Norwegian President Kari Lund inside the Kremlin on Tuesday.",
			"SUMMIT HELD 2025-04-08 Moscow: Luis Soto, Kari Lund"},
		{"waited for", "The sum could change once Kari Lund and Luis Soto meet in Quito.", "TALKS PLANNED - Quito: Kari Lund, Luis Soto"},
		{"a summit that nobody is named at", "Oil prices will rise before the summit in Quito in May, Norwegian bankers said.", "SUMMIT PLANNED 2025-05 Quito: "},
		{"the host's verb is no other meeting", "On Wednesday, Oman hosted a second round of peace talks between Peru and Chile.",
			"NEGOTIATION HELD 2025-04-09 -: Peru, Chile, Oman/HOST"},
	})
}
