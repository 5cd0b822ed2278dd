package extract

import "testing"

func TestCeremonies(t *testing.T) {
	const pact = "CEREMONY HELD 2025-04-07 Lima: Kari Lund, Luis Soto"
	checkRows(t, [][2]string{
		{"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto signed a fishing agreement in Lima on Monday.", pact},
		{"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto initialled a treaty in Lima on Monday.", pact},
		{"The agreement was signed by Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto in Lima on Monday.", pact},
		{"A treaty signed by Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto in Lima on Monday ends the row.", pact},
		{"A fishing agreement between Norway and Chile was signed in Lima on Monday.", "CEREMONY HELD 2025-04-07 Lima: Norway, Chile"},
		{"Norway will sign a fishing agreement with Chile in Lima on Thursday.", "CEREMONY PLANNED 2025-04-17 Lima: Norway, Chile"},
		{"Norwegian ambassador Kari Lund presented her credentials to Chilean President Luis Soto on Monday.", "CEREMONY HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Chilean President Luis Soto accepted credentials from Norwegian ambassador Kari Lund on Monday.", "CEREMONY HELD 2025-04-07 -: Luis Soto/HOST, Kari Lund"},
		{"Norwegian President Kari Lund hosted a state banquet for Chilean President Luis Soto on Monday.", "CEREMONY HELD 2025-04-07 -: Kari Lund/HOST, Luis Soto"},
		{"Leaders of Norway, Spain and Peru attended the inauguration in Lima on Monday.", "CEREMONY HELD 2025-04-07 Lima: Norway, Spain, Peru/HOST"},
	})
	checkNone(t,
		"Norwegian President Kari Lund signed the bill into law on Monday.",
		"Kari Lund signed a deal with Luis Soto's club on Monday.",
		"Norway has a fishing agreement with Chile signed long ago.",
		"The inauguration of Chilean President Luis Soto was watched by millions.",
	)
}

func TestSummons(t *testing.T) {
	checkRows(t, [][2]string{
		{"The Norwegian ambassador, Kari Lund, was summoned to the Chilean Foreign Ministry on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Chilean Foreign Ministry/HOST"},
		{"The Norwegian ambassador in Santiago was summoned to the Foreign Ministry on Monday.", "TALKS HELD 2025-04-07 -: Norway, Chile/HOST"},
		{"Chile called in the Norwegian ambassador on Monday to protest over the remarks.", "TALKS HELD 2025-04-07 -: Chile/HOST, Norway"},
		{"Norwegian ambassador Kari Lund was called in by Chile on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Chile/HOST"},
	})
	checkTold(t, "Norwegian Foreign Minister Kari Lund was summoned to court on Monday.")
}

func TestContacts(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Foreign Minister Kari Lund had contacts with Chilean Foreign Minister Luis Soto last month.", "TALKS HELD 2025-03 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund is in close touch with Chilean Foreign Minister Luis Soto.", "TALKS ONGOING - -: Kari Lund, Luis Soto"},
		{"Secret contacts between Norway and Chile took place in Geneva last year.", "TALKS HELD 2024 Geneva: Norway, Chile"},
	})
	checkNone(t,
		"Norwegian Foreign Minister Kari Lund has good contacts with Chile.",
		"Norwegian Foreign Minister Kari Lund lost touch with Chile.",
		"Norway welcomed Chile's decision on Monday.",
	)
}
