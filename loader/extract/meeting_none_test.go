package extract

import "testing"

// TestNoneToCome denies meetings between parties that are named.
func TestNoneToCome(t *testing.T) {
	const berg, lund = "Norwegian President Anna Berg", "Swedish President Carl Lund"
	const none = "SUMMIT REFUSED - -: Anna Berg, Carl Lund"
	checkEach(t, []telling{
		{"none is set", "No meeting between " + berg + " and " + lund + " has been scheduled.", none},
		{"none is planned there", "No meeting between " + berg + " and " + lund + " is planned on the sidelines of the G20 summit in Bali next month.",
			"SUMMIT REFUSED 2025-05 Bali: Anna Berg, Carl Lund\nSUMMIT PLANNED 2025-05 Bali: "},
		{"there will be none", "There will be no meeting between " + berg + " and " + lund + ", a spokesman said.", none},
		{"not on the agenda", "A meeting between " + berg + " and " + lund + " is not on the agenda.", none},
		{"no plans for one", "There are no plans for " + berg + " to meet " + lund + ".", none},
		{"no intention of it", berg + " has no intention of meeting " + lund + ".", none},
		{"ruled out", berg + " ruled out meeting " + lund + ".", none},
		{"no progress at one", "There was no progress at talks between Norway and Sweden on Monday.", "TALKS HELD 2025-04-07 -: Norway, Sweden"},
		{"no change expected at one", "A change of policy is not expected at talks between Norway and Sweden on Monday.", "TALKS PLANNED 2025-04-14 -: Norway, Sweden"},
		{"nobody named", "No meeting on cod has been planned.", ""},
		{"that was, in person", berg + " and " + lund + " last spoke in person in Oslo in June 2021.", "SUMMIT HELD 2021-06 Oslo: Anna Berg/HOST, Carl Lund"},
	})
}

// TestReceivesNobody reads verbs of receiving that are of no guest, and of contacts that end.
func TestReceivesNobody(t *testing.T) {
	checkNone(t,
		"Norway welcomed the Security Council resolution.",
		"Chilean writer Ana Diaz received the Kari Lund Foundation prize last year.",
		"Chilean writer Ana Diaz hosted the Grammys on Monday.",
		"Fox host Ana Diaz asked Soto about cod.",
		"Norway broke off diplomatic contact with Chile.",
		"Norway severed all contacts with Chile on Monday.",
	)
	checkTold(t, "Chilean President Luis Soto received the Farmers' League of Peru.", "TALKS HELD - -: Luis Soto/HOST, Farmers' League of Peru")
}

// TestKeptFrom tells of nobody who is kept from a meeting.
func TestKeptFrom(t *testing.T) {
	checkNone(t,
		"Norwegian Foreign Minister Kari Lund was banned from travelling to Chile.",
		"Chile barred Norwegian Foreign Minister Kari Lund from attending the summit in Santiago.",
		"Fog kept Norwegian Foreign Minister Kari Lund from visiting Chile.",
	)
}
