package extract

import "testing"

// TestRetinue takes those who come along with a traveller to each stop of the journey.
func TestRetinue(t *testing.T) {
	const (
		dahl  = "VISIT PLANNED 2025-04-14/2025-04-20 "
		chile = dahl + "Chile: Kari Lund, Chile/HOST, Nils Dahl"
		peru  = dahl + "Peru: Kari Lund, Peru/HOST, Nils Dahl"
	)
	checkTold(t, "Norwegian President Kari Lund will visit Chile and Peru next week. She will be accompanied by Finance Minister Nils Dahl.", chile, peru)
	checkTold(t, "Norwegian President Kari Lund, accompanied by Finance Minister Nils Dahl, is on a visit to Bolivia. She will visit Chile and Peru next week.",
		"VISIT ONGOING - Bolivia: Kari Lund, Nils Dahl, Bolivia/HOST", chile, peru)
	checkTold(t, "Norwegian President Kari Lund visited Chile in March and will visit Peru next week. She will be accompanied by Finance Minister Nils Dahl.",
		"VISIT HELD 2025-03 Chile: Kari Lund, Chile/HOST", peru)
}
