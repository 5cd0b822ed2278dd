package extract

import "testing"

// TestWhoMeets names the parties of a clause in the ways in which news orders them.
func TestWhoMeets(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"the state after the name", "President Kari Lund of Norway met President Luis Soto of Chile in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"a field without a capital", "Norwegian Finance Minister Kari Lund met European Union farm commissioner Nils Dahl and central bank governor Ana Ruiz in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Nils Dahl, Ana Ruiz"},
		{"a pronoun in a list", "Norwegian President Anders Lund said on Sunday that he and Chilean President Luis Soto would meet in Quito on Monday.",
			"SUMMIT PLANNED 2025-04-14 Quito: Anders Lund, Luis Soto"},
	} {
		t.Run(c.why, func(t *testing.T) { checkTold(t, c.text, c.want) })
	}
}

// TestWhoComesAlong takes in those whom a party brings, and who are met by themselves in none.
func TestWhoComesAlong(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"after a comma", "Norwegian Finance Minister Kari Lund, accompanied by central bank governor Espen Vik, met Chilean Finance Minister Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Espen Vik, Luis Soto"},
		{"without a comma", "Norwegian Finance Minister Kari Lund together with Trade Minister Espen Vik and Oil Minister Nils Dahl held talks in Quito on Monday with Chilean Finance Minister Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Espen Vik, Nils Dahl, Luis Soto"},
		{"in a delegation", "A Norwegian delegation including Foreign Minister Espen Vik met Chilean President Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Norway, Espen Vik, Luis Soto"},
		{"with nobody of a name", "Norwegian Finance Minister Kari Lund, accompanied by her husband, met Chilean Finance Minister Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
	} {
		t.Run(c.why, func(t *testing.T) { checkTold(t, c.text, c.want) })
	}
}
