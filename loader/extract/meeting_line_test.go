package extract

import "testing"

// TestFurtherCalls tells, after a call, of talks by the same caller: each is a call of its own.
func TestFurtherCalls(t *testing.T) {
	const first = "Norwegian President Kari Lund spoke by telephone with Chilean President Luis Soto on Monday. "
	const soto = "CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"
	const diaz, ruiz = "CALL HELD 2025-04-08 -: Kari Lund, Ana Diaz", "CALL HELD 2025-04-08 -: Kari Lund, Hugo Ruiz"
	checkTold(t, first+"She spoke on Tuesday to Peruvian President Ana Diaz and Bolivian President Hugo Ruiz.", soto, diaz, ruiz)
	checkTold(t, first+"She spoke on Tuesday to Peruvian President Ana Diaz.", soto, diaz)
	checkTold(t, first+"Lund and Soto discussed the price of cod.", soto)
}

// TestNobodyMet has verbs of speaking with no counterpart in office.
func TestNobodyMet(t *testing.T) {
	for _, text := range []string{
		"Norwegian Foreign Minister Kari Lund also spoke to Chile's support of the boycott.",
		"The Norwegian President told a parade that there was no quarrel with Chile.",
	} {
		checkTold(t, text)
	}
}

// TestWhatIsSet tells status by what is set, proposed or hangs on a condition.
func TestWhatIsSet(t *testing.T) {
	const berg, lund = "Norwegian President Anna Berg ", " Swedish Prime Minister Karl Lund"
	checkTold(t, berg+"was to fly to Stockholm to meet"+lund+".", "SUMMIT PLANNED - Stockholm: Anna Berg, Karl Lund/HOST")
	checkTold(t, berg+"proposed in a letter to"+lund+" that they meet to discuss cod.", "SUMMIT PROPOSED - -: Anna Berg, Karl Lund")
	checkTold(t, "If the truce holds, "+berg+"will hold talks with"+lund+" on May 3.", "SUMMIT PROPOSED 2025-05-03 -: Anna Berg, Karl Lund")
	checkTold(t, "Soto spoke of the prospects for a peace conference between Norway and Sweden.", "CONFERENCE PROPOSED - -: Norway, Sweden")
}
