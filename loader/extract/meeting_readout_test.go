package extract

import "testing"

// TestReadouts reads meetings as offices and national agencies announce them.
func TestReadouts(t *testing.T) {
	checkEach(t, []telling{
		{"received, a city and a day before the guest", "Norwegian President Kari Lund received in Quito on Monday the Chilean Foreign Minister, Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund/HOST, Luis Soto"},
		{"received, an office before the guest", "Norwegian President Kari Lund received at her office on Monday the Chilean Foreign Minister, Luis Soto.",
			"TALKS HELD 2025-04-07 -: Kari Lund/HOST, Luis Soto"},
		{"two offices of a republic before the name", "Norwegian Foreign Minister Kari Lund met in Quito on Monday with Deputy Prime Minister and Minister of Foreign Affairs of the Republic of Iraq Dr. Karim Saad.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Karim Saad"},
		{"a kingdom before the name", "Norwegian Foreign Minister Kari Lund met Minister of Defence of the Kingdom of Denmark Niels Holm Ravn in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Niels Holm Ravn"},
		{"fields in a list", "Norwegian Foreign Minister Kari Lund on Monday met the Minister of Foreign Affairs, Migration and Chileans Abroad of the Republic of Chile, H.E. Luis Soto, in Quito.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"a party's short name in brackets", "Norwegian Ambassador Kari Lund paid a courtesy call on Chilean Grain Party (CGP) President Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
	})
}
