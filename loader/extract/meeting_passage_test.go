package extract

import "testing"

// TestPassages tells visits by where somebody comes back from, stays or is bound for.
func TestPassages(t *testing.T) {
	const lund = "Norwegian Foreign Minister Kari Lund"
	const lima, monday = "VISIT HELD - Lima: Kari Lund, Peru/HOST", "VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"
	const bound = "VISIT PLANNED - Lima: Kari Lund, Peru/HOST"
	checkEach(t, []telling{
		{"back, before the subject", "Back from Lima, " + lund + " said fish was good.", lima},
		{"back, after it", lund + ", just back from Lima, said fish was good.", lima},
		{"the flight back", lund + " told reporters on the flight back from Lima that fish was good.", lima},
		{"a return", lund + " returned from Lima on Monday.", monday},
		{"in a clause of its own", lund + ", who returned from Lima on Monday, said fish was good.", monday},
		{"days spent", lund + " spent two days in Lima last week.", "VISIT HELD 2025-03-31/2025-04-06 Lima: Kari Lund, Peru/HOST"},
		{"days that go by", lund + " is spending the week in Lima.", "VISIT ONGOING - Lima: Kari Lund, Peru/HOST"},
		{"a landing", lund + " touched down in Lima on Monday.", monday},
		{"on the way", lund + " spoke on her way to Lima.", bound},
		{"en route", lund + ", en route to Lima, said fish was good.", bound},
		{"a goal reached", lund + " reached Lima on Monday.", monday},
		{"but not who might come back", lund + " said she would return from Lima one day.", ""},
		{"nor who is at home there", "Peruvian President Luis Soto returned from Lima on Monday.", ""},
		{"nor those who serve nobody", "Per Dahl returned from Lima on Monday.", ""},
		{"nor troops", "Norwegian troops stayed on in Lima.", ""},
		{"and who is reached otherwise has no visitor", lund + " reached Peru's president by phone on Monday.", "CALL HELD 2025-04-07 -: Kari Lund, Peru"},
	})
}
